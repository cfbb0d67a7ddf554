#!/usr/bin/env bash
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and runs the programs that measure, and fails when one says that a bound is not kept. Arguments go to decode_bench, such as
# --benchmark_filter=generated. GLEANER_KEEPA_SAMPLES adds recorded answers; GLEANER_SKIP_INSTALL=1 leaves the system's packages alone.
set -euo pipefail
. "$(dirname "$0")/steps.sh"

install_dependencies
step bench-configure cmake --preset bench
step bench-build cmake --build --preset bench --parallel "$jobs"
missed=()
measure() { # PROGRAM "what it says when it fails" [argument...]: the others are measured all the same
    local program=$1 meaning=$2
    shift 2
    "build/bench/bin/$program" "$@" || missed+=("$program: $meaning")
}
measure decode_bench "not as fast or as lean as it must be" "$@"
measure score_bench "not as fast as it must be, or it allocates"
measure large_cache_bench "a large cache is not as fast as it must be"
measure table_bench "a long table is not as fast as it must be"
measure details_bench "the details do not follow the selection within a frame"
measure cold_start_bench "the window takes too long to come"
# A PostgreSQL of its own, which goes when its standard input does.
if [ -z "${GLEANER_BENCH_POSTGRESQL:-}" ]; then
    coproc postgresql { tests/support/private_postgres.py serve; }
    read -r _ folder <&"${postgresql[0]}" || fail "warm_bench: no PostgreSQL to measure"
    export GLEANER_BENCH_POSTGRESQL="postgresql://gleaner@localhost/postgres?host=$folder&sslmode=disable"
fi
measure warm_bench "a warm search is not as fast as it must be"
[ ${#missed[@]} -eq 0 ] || fail "$(printf '%s; ' "${missed[@]}")"
