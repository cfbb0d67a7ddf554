#!/usr/bin/env bash
# SPDX-FileCopyrightText: Gleaner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves the two commands of a newcomer on a bare Debian 12: debootstrap's minimal system, the committed tree (HEAD), nothing else.
#
#   packaging/trial.sh [--keep] [--worktree] [COMMAND...]     as root; commands run from the top of the checkout, by default
#                                                             packaging/run.sh and packaging/test.sh
#   --keep        goes on with the system of the last trial (its packages installed, its compiler cache warm)
#   --worktree    takes the files as they lie here instead of HEAD
#
# Everything lies in $GLEANER_TRIAL_DIR (default /var/tmp/gleaner-trial). The package source is the host's own; GLEANER_TRIAL_MIRROR
# names another. Mounts and processes live in namespaces of their own, so nothing is left behind however a trial ends.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
trial=${GLEANER_TRIAL_DIR:-/var/tmp/gleaner-trial}
root=$trial/system
keep=0 worktree=0
while [ $# -gt 0 ]; do
    case $1 in
    --keep) keep=1 ;;
    --worktree) worktree=1 ;;
    *) break ;;
    esac
    shift
done
[ $# -gt 0 ] && commands=("$@") || commands=(packaging/run.sh packaging/test.sh)

fail() {
    printf 'packaging/trial.sh: failed: %s\n' "$*" >&2
    exit 1
}

# The Debian 12 lines of the host's own package sources, one "URI SUITE COMPONENT" each.
host_sources() {
    apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
        grep -E '^[^ ]*/debian(-security)?/ bookworm(-updates|-security)? ' | sort -u
}

# A system with nothing but debootstrap's minimum, kept as an archive for the next trial.
make_bare_archive() {
    local sources mirror fresh=$trial/fresh
    sources=$(host_sources) || true
    mirror=${GLEANER_TRIAL_MIRROR:-$(awk '$2 == "bookworm" { print $1; exit }' <<<"$sources")}
    [ -n "$mirror" ] || fail "the host has no Debian 12 package source: name one in GLEANER_TRIAL_MIRROR"
    rm -rf "$fresh"
    debootstrap --variant=minbase bookworm "$fresh" "$mirror" >"$trial/debootstrap.log" 2>&1 ||
        fail "debootstrap ($trial/debootstrap.log)"
    printf 'deb %s bookworm main\n' "$mirror" >"$fresh/etc/apt/sources.list"
    awk '$2 != "bookworm" { print "deb", $1, $2, $3 }' <<<"$sources" >>"$fresh/etc/apt/sources.list"
    apt-config dump --format '%f "%v";%n' Acquire::http::Proxy Acquire::https::Proxy >"$fresh/etc/apt/apt.conf.d/80host-proxy"
    # No services start inside.
    printf '#!/bin/sh\nexit 101\n' >"$fresh/usr/sbin/policy-rc.d"
    chmod 755 "$fresh/usr/sbin/policy-rc.d"
    tar -C "$fresh" -cf "$trial/bare.tar.part" .
    mv "$trial/bare.tar.part" "$trial/bare.tar"
    rm -rf "$fresh"
}

# The files to try, as a tar stream.
checkout() {
    if [ "$worktree" -eq 1 ]; then
        git -C "$here" ls-files -z --cached --others --exclude-standard --deduplicate |
            (cd "$here" && while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done) |
            tar -C "$here" --null --files-from=- -c
    else
        git -C "$here" archive HEAD
    fi
}

# Runs one command from the top of the checkout inside; ends with its exit status.
inside() {
    unshare --mount --pid --fork --kill-child bash -euc '
        root=$1
        shift
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mount -t tmpfs tmpfs "$root/dev/shm"
        exec chroot "$root" env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            ${CI:+CI="$CI"} bash -c "cd /gleaner && $*"
    ' inside "$root" "$1"
}

[ "$(id -u)" -eq 0 ] || fail "chroot needs root"
command -v debootstrap >/dev/null || fail "debootstrap is missing (apt-get install debootstrap)"
mkdir -p "$trial"
exec 9>"$trial/lock"
flock --nonblock 9 || fail "another trial is running in $trial"

if [ "$keep" -eq 0 ] || [ ! -d "$root" ]; then
    [ -f "$trial/bare.tar" ] || make_bare_archive
    rm -rf "$root"
    mkdir "$root"
    tar -C "$root" -xf "$trial/bare.tar"
    cp --dereference /etc/resolv.conf "$root/etc/resolv.conf"
fi
rm -rf "$root/checkout.new"
mkdir "$root/checkout.new"
# Touched: an older date than that of a kept object would leave it as it is.
checkout | tar -C "$root/checkout.new" -x --touch
if [ -d "$root/gleaner/build" ]; then
    mv "$root/gleaner/build" "$root/checkout.new/build"
fi
rm -rf "$root/gleaner"
mv "$root/checkout.new" "$root/gleaner"

failures=0
for command in "${commands[@]}"; do
    printf '== %s\n' "$command"
    started=$SECONDS status=0
    inside "$command" 9>&- || status=$?
    printf '== %s: %s (%d s)\n' "$command" "$([ "$status" -eq 0 ] && echo done || echo "failed, exit $status")" $((SECONDS - started))
    [ "$status" -eq 0 ] || failures=$((failures + 1))
done
[ "$failures" -eq 0 ] || fail "$failures of ${#commands[@]} commands"
