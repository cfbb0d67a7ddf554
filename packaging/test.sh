#!/usr/bin/env bash
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything CI runs: the release build and its tests, every header compiled alone, then the same tests under the sanitizers.
# Stops at the first failure. GLEANER_SKIP_INSTALL=1 leaves the system's packages alone; CI=true turns skipped tests into failures.
set -euo pipefail
. "$(dirname "$0")/steps.sh"

summary=()

# Builds the preset `$1`, configured with what else is given; the summary learns how long it took.
build() {
    local preset=$1
    step "$preset-configure" cmake --preset "$@"
    step "$preset-build" cmake --build --preset "$preset" --parallel "$jobs"
    summary+=("$preset: built in $step_seconds s")
}

# Runs the tests of the preset `$1` and keeps ctest's closing lines for the summary.
run_tests() {
    local preset=$1 log=$logs/$1-ctest.log results=$top/build/$1/test-results.xml status=0
    ctest --preset "$preset" --parallel "$jobs" --no-tests=error --no-label-summary --output-junit "$results" \
        >"$log" 2>&1 </dev/null || status=$?
    if [ "$status" -ne 0 ]; then
        # What passed is of no interest now.
        grep -vE '^ *(Start +[0-9]+: |[0-9]+/[0-9]+ Test +#[0-9]+: .*(Passed|Skipped))' "$log" >&2
        fail "$preset tests (all of it: ${log#"$top"/})"
    fi
    summary+=("$preset: $(sed -n '/% tests passed/,$p' "$log" | sed -e '/^$/d' -e 's/^[ \t]*/  /' -e '1s/^ *//')")
    if [ "${CI:-}" = true ]; then
        packaging/unexplained_skips.py "$results" || fail "$preset tests: skipped where nothing may be"
    fi
}

# The window's tests once more on a real display: the offscreen platform forgives what this one does not.
run_on_display() {
    if ! command -v xvfb-run >/dev/null; then
        [ "${CI:-}" != true ] || fail "desktop tests on a display: there is no xvfb-run"
        summary+=("display: not tried, there is no xvfb-run")
        return
    fi
    step display env QT_QPA_PLATFORM=xcb TZ=Asia/Kathmandu QT_LOGGING_RULES='*.debug=false' \
        xvfb-run --auto-servernum --server-args='-screen 0 1920x1080x24' build/release/tests/desktop_test
    summary+=("display: the desktop tests pass under Xvfb ($step_seconds s)")
}

install_dependencies
private_runtime_dir
export UBSAN_OPTIONS=print_stacktrace=1
export ASAN_SYMBOLIZER_PATH=/usr/lib/llvm-19/bin/llvm-symbolizer

# The benchmarks too: what CI does not compile, rots.
build release -DGLEANER_BENCH=ON
step headers cmake --build --preset release --parallel "$jobs" --target all_verify_interface_header_sets
summary+=("headers: each compiles alone ($step_seconds s)")
run_tests release
run_on_display
build asan
run_tests asan

printf '%s\n' "${summary[@]}"
printf '%s: all is well (%d min %d s)\n' "$script" $((SECONDS / 60)) $((SECONDS % 60))
