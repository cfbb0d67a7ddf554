// SPDX-FileCopyrightText: Gleaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/raw_reads.h"

#include <libpq-fe.h>
#include <sqlite3.h>

#include <array>
#include <memory>
#include <string>

namespace bench {

namespace {

constexpr const char* kList
    = "SELECT domain, asins, total_available, complete, created_at FROM product_discovery_cache WHERE cache_key = ?";
constexpr const char* kProducts = "SELECT p.asin, p.facts, p.score FROM json_each(?) AS wanted "
                                  "CROSS JOIN product_scoring_cache AS p ON p.domain = ? AND p.asin = wanted.value "
                                  "WHERE p.depth >= ? AND p.created_at > ? "
                                  "LIMIT 50";

class RawSqlite final : public RawReads {
public:
    ~RawSqlite() override
    {
        sqlite3_finalize(m_list);
        sqlite3_finalize(m_products);
        sqlite3_close(m_database);
    }

    bool open(const QString& file)
    {
        if (sqlite3_open_v2(qPrintable(file), &m_database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
            return false;
        sqlite3_stmt* smallest = nullptr;
        if (sqlite3_prepare_v2(m_database, kSmallestList, -1, &smallest, nullptr) == SQLITE_OK
            && sqlite3_step(smallest) == SQLITE_ROW)
            m_key = reinterpret_cast<const char*>(sqlite3_column_text(smallest, 0));
        sqlite3_finalize(smallest);
        return !m_key.empty() && sqlite3_prepare_v2(m_database, kList, -1, &m_list, nullptr) == SQLITE_OK
            && sqlite3_prepare_v2(m_database, kProducts, -1, &m_products, nullptr) == SQLITE_OK;
    }

    int read() override
    {
        sqlite3_bind_text(m_list, 1, m_key.c_str(), -1, SQLITE_STATIC);
        if (sqlite3_step(m_list) != SQLITE_ROW)
            return -1;
        const std::string asins = reinterpret_cast<const char*>(sqlite3_column_text(m_list, 1));
        const int domain = sqlite3_column_int(m_list, 0);
        sqlite3_reset(m_list);
        sqlite3_bind_text(m_products, 1, asins.c_str(), -1, SQLITE_STATIC);
        sqlite3_bind_int(m_products, 2, domain);
        sqlite3_bind_int(m_products, 3, 0);
        sqlite3_bind_int64(m_products, 4, 0);
        int count = 0;
        while (sqlite3_step(m_products) == SQLITE_ROW) {
            for (const int column : {0, 1, 2})
                m_copy.assign(static_cast<const char*>(sqlite3_column_blob(m_products, column)),
                              static_cast<std::size_t>(sqlite3_column_bytes(m_products, column)));
            ++count;
        }
        sqlite3_reset(m_products);
        return count;
    }

private:
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_list = nullptr;
    sqlite3_stmt* m_products = nullptr;
    std::string m_key, m_copy;
};

constexpr const char* kServerList = "SELECT domain, CAST(asins AS text), total_available, complete, created_at "
                                    "FROM product_discovery_cache WHERE cache_key = $1";
constexpr const char* kServerProducts
    = "SELECT p.asin, p.facts, p.score FROM product_scoring_cache AS p "
      "WHERE p.asin = ANY(ARRAY(SELECT jsonb_array_elements_text(CAST($1 AS jsonb)))) AND p.domain = CAST($2 AS "
      "integer) "
      "LIMIT 50";

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ClearResult>;

class RawPostgresql final : public RawReads {
public:
    ~RawPostgresql() override { PQfinish(m_connection); }

    bool open(const QString& address)
    {
        m_connection = PQconnectdb(qPrintable(address));
        if (PQstatus(m_connection) != CONNECTION_OK)
            return false;
        const Result smallest(PQexec(m_connection, kSmallestList));
        if (PQntuples(smallest.get()) == 1)
            m_key = PQgetvalue(smallest.get(), 0, 0);
        const Result list(PQprepare(m_connection, "list", kServerList, 1, nullptr));
        const Result products(PQprepare(m_connection, "products", kServerProducts, 2, nullptr));
        return !m_key.empty() && PQresultStatus(products.get()) == PGRES_COMMAND_OK;
    }

    int read() override
    {
        const std::array<const char*, 1> key{m_key.c_str()};
        const Result list(PQexecPrepared(m_connection, "list", 1, key.data(), nullptr, nullptr, 0));
        if (PQntuples(list.get()) != 1)
            return -1;
        const std::array<const char*, 2> wanted{PQgetvalue(list.get(), 0, 1), PQgetvalue(list.get(), 0, 0)};
        const Result products(PQexecPrepared(m_connection, "products", 2, wanted.data(), nullptr, nullptr, 1));
        return PQntuples(products.get());
    }

private:
    PGconn* m_connection = nullptr;
    std::string m_key;
};

} // namespace

std::unique_ptr<RawReads> rawSqlite(const QString& file)
{
    auto reads = std::make_unique<RawSqlite>();
    if (!reads->open(file))
        return nullptr;
    return reads;
}

std::unique_ptr<RawReads> rawPostgresql(const QString& address)
{
    auto reads = std::make_unique<RawPostgresql>();
    if (!reads->open(address))
        return nullptr;
    return reads;
}

} // namespace bench
