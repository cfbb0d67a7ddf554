#!/usr/bin/env bash
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz.sh [MINUTES]: looks for inputs that the decoder and the judging of replies cannot stand, under the sanitizers, both at once,
# ten minutes unless said otherwise. Starts from tests/fuzz/corpus and, where GLEANER_KEEPA_SAMPLES names a folder of recorded
# answers, from those too. What it finds lies in build/fuzz/findings; minimised (libFuzzer's -minimize_crash=1) it belongs into
# the corpus, which the tests replay. GLEANER_SKIP_INSTALL=1 leaves the system's packages alone.
set -euo pipefail
. "$(dirname "$0")/steps.sh"

minutes=${1:-10}
[[ $minutes =~ ^[0-9]+$ ]] || fail "not a number of minutes: $minutes"
install_dependencies
private_runtime_dir
step fuzz-configure cmake --preset fuzz
step fuzz-build cmake --build --preset fuzz --parallel "$jobs"
export UBSAN_OPTIONS=print_stacktrace=1
export ASAN_SYMBOLIZER_PATH=/usr/lib/llvm-19/bin/llvm-symbolizer
# Names of products that were left out are told in the log: thousands a second here.
export QT_LOGGING_RULES='*=false'

findings=$top/build/fuzz/findings
work=$top/build/fuzz/work
rm -rf "$findings" "$work"

# The recorded answers as inputs of `$1`: its first bytes, `$2` as printf writes them, before the text. Long ones are cut.
recorded() {
    local folder=$work/recorded-$1 first=$2 file
    mkdir -p "$folder"
    [ -n "${GLEANER_KEEPA_SAMPLES:-}" ] || return 0
    while IFS= read -r file; do
        { printf '%b' "$first" && printf '{"tokensLeft":1,"products":[' && head -c 100000 "$file" && printf ']}'; } \
            >"$folder/$(basename "$file")"
    done < <(find "$GLEANER_KEEPA_SAMPLES"/products "$GLEANER_KEEPA_SAMPLES"/captures -name '*.json' -size -100k)
}
recorded decoder '\0'
recorded envelope '\0\0'

# Runs the target `$1`, whose inputs are read by nobody else.
look() {
    local target=$1
    mkdir -p "$findings/$target" "$work/$target"
    "build/fuzz/bin/${target}_fuzz" -max_total_time=$((minutes * 60)) -timeout=20 -rss_limit_mb=3000 -max_len=120000 \
        -print_final_stats=1 -artifact_prefix="$findings/$target/" \
        "$work/$target" "tests/fuzz/corpus/$target" "$work/recorded-$target" >"$logs/fuzz-$target.log" 2>&1 </dev/null
}

look decoder & decoder=$!
look envelope & envelope=$!
status=0
wait "$decoder" || status=1
wait "$envelope" || status=1
for target in decoder envelope; do
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$logs/fuzz-$target.log")
    found=$(find "$findings/$target" -type f | wc -l)
    printf '%s: %s executions, %s findings\n' "$target" "${runs:-no}" "$found"
    [ "$found" -eq 0 ] || grep -E -m 12 'does not hold|ERROR:|runtime error|^ +#[0-9]' "$logs/fuzz-$target.log" || true
done
[ "$status" -eq 0 ] || fail "see ${logs#"$top"/}/fuzz-*.log and ${findings#"$top"/}"
