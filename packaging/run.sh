#!/usr/bin/env bash
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh checkout to the main job: installs, builds, searches the demo catalogue, prints the table, writes the same rows as CSV,
# and opens the desktop program where there is a display. GLEANER_SKIP_INSTALL=1 leaves the system's packages alone.
set -euo pipefail
. "$(dirname "$0")/steps.sh"

install_dependencies
private_runtime_dir
step configure cmake --preset release
step build cmake --build --preset release --parallel "$jobs"

programs=build/release/bin
csv=build/demo-search.csv
search=("$programs/gleanerctl" --demo search --category Books --bsr 10000:50000 --price 12:80 --max 50 --yes)

status=0
"${search[@]}" --format table || status=$?
[ "$status" -eq 0 ] || fail "demo search (exit $status)"
# The same search again: by now the cache holds every row, so this one asks nothing of the service.
"${search[@]}" --format csv --out "$csv" || status=$?
[ "$status" -eq 0 ] || fail "demo search as CSV (exit $status)"
[ -s "$csv" ] || fail "the CSV file is empty: $csv"
printf 'The same rows as CSV: %s\n' "$csv"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    "$programs/gleaner" --demo || fail "desktop program (exit $?)"
else
    printf 'No display, so the desktop program was not opened: %s --demo\n' "$programs/gleaner"
fi
