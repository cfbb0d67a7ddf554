#!/usr/bin/env bash
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy over the sources that changed, committed or not. The whole tree takes too long for every run of CI.
#
#   packaging/tidy.sh            what differs from the branch point with main (on main: from the last commit)
#   packaging/tidy.sh REVISION   what differs from REVISION
#   packaging/tidy.sh --all
set -euo pipefail
. "$(dirname "$0")/steps.sh"

changed_since() {
    { git diff --name-only --diff-filter=d "$1" -- 'src/*.cpp' 'src/*.h' && git ls-files --others --exclude-standard -- 'src/*.cpp' 'src/*.h'; } | sort -u
}

# Sources as they are; for a header, those sources of its layer that include it.
sources_of() {
    while read -r file; do
        case $file in
        *.cpp) echo "$file" ;;
        *.h) grep -lF "\"${file#src/}\"" "$(dirname "$file")"/*.cpp || true ;;
        esac
    done | sort -u
}

case ${1:-} in
--all) mapfile -t sources < <(git ls-files -- 'src/*.cpp') ;;
'') mapfile -t sources < <(changed_since "$(git merge-base HEAD main)" | sources_of) ;;
*) mapfile -t sources < <(changed_since "$1" | sources_of) ;;
esac
if [ ${#sources[@]} -eq 0 ]; then
    echo "nothing changed"
    exit 0
fi

command -v clang-tidy-19 >/dev/null || fail "clang-tidy-19 is missing (packaging/install-dependencies.sh)"
# The dev preset has no unity build: a finding belongs to one source. Built, because generated headers have to be there.
step tidy-configure cmake --preset dev
step tidy-build cmake --build --preset dev --parallel "$jobs"

printf '%s\0' "${sources[@]}" |
    xargs -0 -n 1 -P "$jobs" clang-tidy-19 -p build/dev --quiet 2>/dev/null || fail "findings above"
printf '%d sources: nothing found\n' "${#sources[@]}"
