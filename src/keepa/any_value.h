// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A value whose type the courier need not know. Copies share it. (std::any can be made of anything, also of the
// std::expected that it should sit in, which no compiler sorts out.)
#pragma once

#include <QtGlobal>

#include <memory>
#include <typeinfo>

namespace keepa {

class AnyValue final {
public:
    AnyValue() = default;
    template <typename T> [[nodiscard]] static AnyValue of(T value)
    {
        AnyValue any;
        any.m_value = std::make_shared<T>(std::move(value));
        any.m_type = &typeid(T);
        return any;
    }

    /// The value, which must be a T: moved out when nobody shares it, else a copy.
    template <typename T> [[nodiscard]] T take()
    {
        Q_ASSERT(m_type && *m_type == typeid(T));
        const auto value = std::static_pointer_cast<T>(std::exchange(m_value, nullptr));
        return value.use_count() == 1 ? T(std::move(*value)) : T(*value);
    }

private:
    std::shared_ptr<void> m_value;
    const std::type_info* m_type = nullptr;
};

} // namespace keepa
