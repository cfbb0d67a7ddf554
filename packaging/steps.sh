# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts beside it: the top of the checkout, the environment of a build, and steps that are quiet unless they fail.
# A script sets `set -euo pipefail` and sources this as its first act.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
script=${0#"$top"/}
logs=$top/build/log
cd "$top"

# Paths relative to the checkout in ccache's eyes, so that another checkout profits from what this one compiled.
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1
export LC_ALL=C.UTF-8
export HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}

fail() {
    printf '%s: failed: %s\n' "$script" "$*" >&2
    exit 1
}

# step NAME COMMAND...: runs the command with its output in build/log/NAME.log. On failure shows that log's end and ends the script.
step() {
    local name=$1 log=$logs/$1.log started=$SECONDS status=0
    shift
    mkdir -p "$logs"
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [ "$status" -ne 0 ]; then
        tail -n 80 "$log" >&2
        fail "$name (exit $status; all of it: ${log#"$top"/})"
    fi
    step_seconds=$((SECONDS - started))
}

# Qt wants a private run-time directory; cron jobs, containers and CI machines often have none.
private_runtime_dir() {
    if [ -z "${XDG_RUNTIME_DIR:-}" ] || [ ! -d "$XDG_RUNTIME_DIR" ]; then
        XDG_RUNTIME_DIR=$(mktemp -d)
        export XDG_RUNTIME_DIR
        chmod 700 "$XDG_RUNTIME_DIR"
        trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
    fi
}

install_dependencies() {
    if [ "${GLEANER_SKIP_INSTALL:-0}" != 1 ]; then
        packaging/install-dependencies.sh || fail "install-dependencies"
    fi
}

jobs=$(nproc)
