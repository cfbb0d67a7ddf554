// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP/1.1 on 127.0.0.1: reads requests, asks a handler, sends what it says or breaks off as it says. The only place
// that knows the HTTP library. Runs on threads of its own; the handler is called from many of them at once.
#pragma once

#include "base/error.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>

namespace simulator {

using Parameters = std::map<std::string, std::string, std::less<>>;

struct HttpRequest {
    std::string path; // as sent, without the query
    Parameters params; // of the query, decoded
    std::string body; // of a POST
    bool acceptsGzip = false;
};

enum class Delivery : std::uint8_t {
    Whole,
    Truncated, // the length of all, then a part of it, then the end of the connection
    Dropped, // the connection is closed without a byte
    Stalled, // nothing is ever sent, until the client leaves or the server stops
};

struct HttpReply {
    int status = 200;
    std::string contentType;
    std::string body;
    bool gzipped = false; // sends Content-Encoding: gzip
    Delivery delivery = Delivery::Whole;
};

class HttpListener final {
public:
    /// Waits inside the handler end early when the token is stopped.
    using Handler = std::function<HttpReply(const HttpRequest&, const std::stop_token&)>;

    /// `port` 0 takes any. Network error when the port cannot be had. `bytesPerSecond` 0 is without limit.
    [[nodiscard]] static base::Result<std::unique_ptr<HttpListener>> start(int port, std::int64_t bytesPerSecond,
                                                                           Handler handler);
    ~HttpListener();
    HttpListener(const HttpListener&) = delete;
    HttpListener& operator=(const HttpListener&) = delete;

    [[nodiscard]] int port() const;

private:
    class Impl;
    explicit HttpListener(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> m_impl;
};

} // namespace simulator
