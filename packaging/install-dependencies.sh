#!/usr/bin/env bash
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs those packages of dependencies.txt that are missing. Says nothing when all are there.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
fail() {
    printf 'packaging/install-dependencies.sh: failed: %s\n' "$*" >&2
    exit 1
}

command -v apt-get >/dev/null && command -v dpkg-query >/dev/null ||
    fail "this is no Debian or Ubuntu: install what packaging/dependencies.txt names by hand and set GLEANER_SKIP_INSTALL=1"

missing=()
while read -r package; do
    state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) || state=absent
    [ "$state" = installed ] || missing+=("$package")
done < <(sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$here/dependencies.txt")
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "missing ${missing[*]}, and neither root nor sudo to install them with"
    as_root=(sudo)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" \
        >>"$log" 2>&1 </dev/null
}

printf 'installing %d packages: %s\n' "${#missing[@]}" "${missing[*]}" >&2
apt update || {
    tail -n 20 "$log" >&2
    fail "apt-get update"
}
apt install --no-install-recommends "${missing[@]}" || {
    tail -n 20 "$log" >&2
    fail "apt-get install ${missing[*]}"
}
