// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/http_listener.h"

#include <httplib.h>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

namespace simulator {

namespace {

constexpr int kThreads = 64; // a connection that is kept alive holds one
constexpr int kReadTimeoutMs = 60'000;

/// One connection as the library's stream, which can be told to send nothing more.
class LoopbackStream final : public httplib::Stream {
public:
    explicit LoopbackStream(int descriptor) : m_socket(descriptor) { }

    void silence() { m_silent = true; }
    [[nodiscard]] bool silent() const { return m_silent; }

    [[nodiscard]] bool is_readable() const override { return m_read < m_filled || wait(POLLIN, kReadTimeoutMs); }
    [[nodiscard]] bool is_writable() const override { return wait(POLLOUT, kReadTimeoutMs); }
    [[nodiscard]] bool wait(short event, int timeoutMs) const
    {
        pollfd entry{m_socket, event, 0};
        return poll(&entry, 1, timeoutMs) > 0;
    }
    [[nodiscard]] bool clientLeft() const
    {
        pollfd entry{m_socket, POLLRDHUP, 0};
        return poll(&entry, 1, 0) > 0;
    }

    ssize_t read(char* target, size_t size) override
    {
        if (m_read == m_filled) {
            if (!wait(POLLIN, kReadTimeoutMs))
                return -1;
            const ssize_t got = recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
            if (got <= 0)
                return got;
            m_read = 0;
            m_filled = static_cast<size_t>(got);
        }
        const size_t count = std::min(size, m_filled - m_read);
        std::copy_n(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_read), count, target);
        m_read += count;
        return static_cast<ssize_t>(count);
    }
    ssize_t write(const char* data, size_t size) override
    {
        if (m_silent || !is_writable())
            return -1;
        return send(m_socket, data, size, MSG_NOSIGNAL);
    }

    void get_remote_ip_and_port(std::string& ip, int& port) const override
    {
        ip = "127.0.0.1";
        port = 0;
    }
    void get_local_ip_and_port(std::string& ip, int& port) const override { get_remote_ip_and_port(ip, port); }
    [[nodiscard]] socket_t socket() const override { return m_socket; }

private:
    int m_socket;
    bool m_silent = false;
    size_t m_read = 0;
    size_t m_filled = 0;
    std::array<char, 8192> m_buffer;
};

/// The stream whose request this thread is working on: the library's handlers do not get to see it.
thread_local LoopbackStream* t_stream = nullptr;

} // namespace

class HttpListener::Impl final : public httplib::Server {
public:
    Impl(std::int64_t bytesPerSecond, HttpListener::Handler handler)
        : m_bytesPerSecond(bytesPerSecond), m_handler(std::move(handler))
    {
        // The library deletes what it is given.
        new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
        // Its default lets two servers share a port.
        set_socket_options([](socket_t descriptor) {
            const int yes = 1;
            setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        });
        set_tcp_nodelay(true);
        set_keep_alive_max_count(1'000'000); // only announced: connections are looked after here
        set_keep_alive_timeout(kReadTimeoutMs / 1'000);
        const auto handle
            = [this](const httplib::Request& request, httplib::Response& response) { answer(request, response); };
        Get(".*", handle);
        Post(".*", handle);
    }

    ~Impl() override
    {
        m_stop.request_stop();
        stop();
        {
            const std::lock_guard lock(m_mutex);
            for (const int descriptor : m_open)
                shutdown(descriptor, SHUT_RDWR);
        }
        if (m_thread.joinable())
            m_thread.join();
    }

    bool startListening(int wantedPort)
    {
        if (wantedPort == 0)
            m_port = bind_to_any_port("127.0.0.1");
        else if (bind_to_port("127.0.0.1", wantedPort))
            m_port = wantedPort;
        if (m_port <= 0)
            return false;
        std::atomic<bool> ended = false;
        m_thread = std::thread([this, &ended] {
            if (!listen_after_bind())
                ended = true;
        });
        // stop() has no effect before the loop runs, and the socket accepts already.
        while (!is_running() && !ended)
            std::this_thread::yield();
        return is_running();
    }

    [[nodiscard]] int boundPort() const { return m_port; }

private:
    bool process_and_close_socket(socket_t descriptor) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_open.insert(descriptor);
        }
        LoopbackStream stream(descriptor);
        t_stream = &stream;
        bool good = true;
        while (good && !stream.silent() && !m_stop.stop_requested() && stream.wait(POLLIN, kReadTimeoutMs)) {
            bool closed = false;
            good = process_request(stream, false, closed, nullptr) && !closed;
        }
        t_stream = nullptr;
        const std::lock_guard lock(m_mutex);
        m_open.erase(descriptor);
        shutdown(descriptor, SHUT_RDWR);
        close(descriptor);
        return good;
    }

    void answer(const httplib::Request& request, httplib::Response& response)
    {
        HttpRequest asked{request.path, {}, request.body, false};
        for (const auto& [name, value] : request.params)
            asked.params.try_emplace(name, value);
        asked.acceptsGzip = request.get_header_value("Accept-Encoding").find("gzip") != std::string::npos;

        auto reply = std::make_shared<const HttpReply>(m_handler(asked, m_stop.get_token()));
        if (reply->delivery == Delivery::Dropped || reply->delivery == Delivery::Stalled) {
            while (reply->delivery == Delivery::Stalled && !t_stream->clientLeft()
                   && !pause(std::chrono::milliseconds(20))) { }
            t_stream->silence();
            return;
        }
        response.status = reply->status;
        if (reply->gzipped)
            response.set_header("Content-Encoding", "gzip");
        response.set_content_provider(reply->body.size(), reply->contentType,
                                      [this, reply](size_t offset, size_t length, httplib::DataSink& sink) {
                                          return sendPart(*reply, offset, length, sink);
                                      });
    }

    /// One slice of the body, as large as the bandwidth allows in a tenth of a second.
    bool sendPart(const HttpReply& reply, size_t offset, size_t length, httplib::DataSink& sink)
    {
        if (reply.delivery == Delivery::Truncated) {
            const size_t part = reply.body.size() * 3 / 5;
            sink.write(reply.body.data(), part);
            t_stream->silence();
            return false;
        }
        size_t slice = length;
        if (m_bytesPerSecond > 0) {
            slice = std::min(length, static_cast<size_t>(std::max<std::int64_t>(1, m_bytesPerSecond / 10)));
            const auto needed = static_cast<std::int64_t>(slice) * 1'000'000 / m_bytesPerSecond;
            if (pause(std::chrono::microseconds(needed)))
                return false;
        }
        return sink.write(reply.body.data() + offset, slice);
    }

    /// True when the server stops meanwhile.
    bool pause(std::chrono::microseconds duration)
    {
        std::unique_lock lock(m_pauseMutex);
        m_pauseEnd.wait_for(lock, m_stop.get_token(), duration, [] { return false; });
        return m_stop.stop_requested();
    }

    const std::int64_t m_bytesPerSecond;
    const HttpListener::Handler m_handler;
    int m_port = 0;
    std::stop_source m_stop;
    std::mutex m_pauseMutex;
    std::condition_variable_any m_pauseEnd;
    std::mutex m_mutex;
    std::set<int> m_open; // guarded by m_mutex
    std::thread m_thread;
};

HttpListener::HttpListener(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) { }

HttpListener::~HttpListener() = default;

base::Result<std::unique_ptr<HttpListener>> HttpListener::start(int port, std::int64_t bytesPerSecond, Handler handler)
{
    auto impl = std::make_unique<Impl>(bytesPerSecond, std::move(handler));
    if (!impl->startListening(port))
        return base::failure(base::ErrorKind::Network, QStringLiteral("cannot listen on 127.0.0.1:%1").arg(port));
    return std::unique_ptr<HttpListener>(new HttpListener(std::move(impl)));
}

int HttpListener::port() const
{
    return m_impl->boundPort();
}

} // namespace simulator
