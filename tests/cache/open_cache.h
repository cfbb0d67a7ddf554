// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A fixture with a new cache, opened, at the place that the parameter names.
#pragma once

#include "cache/cache_place.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/private_postgres.h"

#include <gtest/gtest.h>

namespace test {

/// Whoever overrides SetUp calls this one's first, and leaves when it has skipped or failed: there is no cache then.
class OpenCache : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        MAKE_CACHE_PLACE(m_place, GetParam())
        auto opened = m_place->open(&m_clock);
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        m_cache = std::move(*opened);
    }

    std::unique_ptr<CachePlace> m_place;
    FakeClock m_clock;
    std::unique_ptr<cache::ProductCache> m_cache;
};

} // namespace test
