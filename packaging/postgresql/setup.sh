#!/usr/bin/env bash
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes what a team's shared cache needs on a PostgreSQL server (13 or newer): a database, the role that owns its tables, and a
# role without a login of its own that may use them. May be run again: what is there stays as it is.
#
#     packaging/postgresql/setup.sh [--database NAME] [--owner ROLE] [--team ROLE] [--member ROLE]... [psql's options: -h, -p, -U]
#
# Run as an administrator of the server, on its machine for example: sudo -u postgres packaging/postgresql/setup.sh --member ann
# Passwords are set afterwards, by psql's \password, which sends no password that a log could keep.
set -euo pipefail

database=gleaner owner=gleaner team=gleaner_team members=() connection=()
fail() {
    printf 'packaging/postgresql/setup.sh: failed: %s\n' "$*" >&2
    exit 1
}
while [ $# -gt 0 ]; do
    case $1 in
    --database | --owner | --team | --member | -h | -p | -U)
        [ $# -ge 2 ] || fail "$1 needs a value"
        case $1 in
        --database) database=$2 ;;
        --owner) owner=$2 ;;
        --team) team=$2 ;;
        --member) members+=("$2") ;;
        *) connection+=("$1" "$2") ;;
        esac
        shift 2
        ;;
    --help)
        sed -n '4,10s/^# \{0,1\}//p' "$0"
        exit 0
        ;;
    *) fail "unknown option $1 (--help)" ;;
    esac
done
command -v psql >/dev/null || fail "psql is missing (apt-get install postgresql-client)"

# in_database NAME: SQL from stdin. A name reaches the server as a psql variable, quoted by the server itself.
in_database() {
    local where=$1
    shift
    psql -X -q -v ON_ERROR_STOP=1 "${connection[@]}" -d "$where" -v database="$database" -v owner="$owner" -v team="$team" "$@" -f - >/dev/null ||
        fail "psql (exit $?)"
}

in_database postgres <<'SQL'
SELECT format('CREATE ROLE %I LOGIN', :'owner') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'owner') \gexec
SELECT format('CREATE ROLE %I NOLOGIN', :'team') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'team') \gexec
-- Sorted by code point: ASINs and hashes are found faster so, and on every machine alike.
SELECT format('CREATE DATABASE %I OWNER %I TEMPLATE template0 ENCODING ''UTF8'' LC_COLLATE ''C'' LC_CTYPE ''C''', :'database', :'owner')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
SQL

in_database "$database" <<'SQL'
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO :"team";
-- A schema of its own, found without being named. Nobody else makes tables in it.
CREATE SCHEMA IF NOT EXISTS gleaner AUTHORIZATION :"owner";
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER DATABASE :"database" SET search_path = gleaner;
GRANT USAGE ON SCHEMA gleaner TO :"team";
-- For the tables there are, and for those that a later version of the program makes.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA gleaner TO :"team";
ALTER DEFAULT PRIVILEGES FOR ROLE :"owner" IN SCHEMA gleaner GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO :"team";
SQL

for member in "${members[@]}"; do
    in_database "$database" -v member="$member" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN', :'member') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'member') \gexec
GRANT :"team" TO :"member";
SQL
done
printf 'Database %s is ready. Now give each role a password:' "$database"
printf ' \\password %s' "$owner" "${members[@]}"
printf '\n'
