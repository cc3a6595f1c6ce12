#!/usr/bin/env bash
# One million mixed lines through `rightsdesk deadline` in a release build: lines a second on
# one core, and the most memory used. Target: 10 seconds or less, in constant memory.
#
#   benches/deadline.sh            builds the release binary first
#   BINARY=path benches/deadline.sh   measures that binary; LINES sets another number
set -euo pipefail
cd "$(dirname "$0")/.."

lines=${LINES_TO_ANSWER:-1000000}
binary=${BINARY:-target/release/rightsdesk}
if [[ -z ${BINARY:-} ]]; then
    cargo build --release --bin rightsdesk
    command=("$binary" deadline)
else
    read -r -a command <<<"$binary ${ARGUMENTS-deadline}"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Ten shapes of line, their dates spread over eight years. The sequence is fixed, so that two
# runs measure the same work.
awk -v lines="$lines" 'BEGIN {
    split("england-and-wales scotland northern-ireland", nations, " ")
    split("access rectification erasure restriction portability objection objection_direct_marketing automated_decision consent_withdrawal complaint", rights, " ")
    for (i = 0; i < lines; i++) {
        year = 2023 + i % 8; month = 1 + int(i / 8) % 12; day = 1 + int(i / 96) % 28
        received = sprintf("%04d-%02d-%02d", year, month, day)
        later = sprintf("%04d-%02d-%02d", year + int(month / 12), month % 12 + 1, 1 + day % 9)
        last = sprintf("%04d-%02d-%02d", year + int(month / 12), month % 12 + 1, 12 + day % 9)
        line = "{\"jurisdiction\":\"" nations[1 + i % 3] "\""
        shape = i % 10
        right = shape == 9 ? rights[1 + int(i / 10) % 10] : "access"
        line = line ",\"right\":\"" right "\""
        if (shape == 8) received = received "T23:30:00Z"
        line = line ",\"received\":\"" received "\""
        if (shape == 1) line = line ",\"identity\":[{\"asked\":\"" received "\",\"received\":\"" later "\",\"kind\":\"identity\"}]"
        if (shape == 2) line = line ",\"fee\":{\"asked\":\"" later "\",\"paid\":null}"
        if (shape == 3 || shape == 4) line = line ",\"clarifications\":[{\"asked\":\"" received "\",\"answered\":\"" later "\"},{\"asked\":\"" later "\",\"answered\":\"" last "\"}]"
        if (shape == 4 || shape == 5) line = line ",\"extension_notified_on\":\"" received "\""
        if (shape == 6) line = line ",\"clarifications\":[{\"asked\":\"" received "\",\"answered\":null}],\"as_at\":\"" last "\""
        print line "}"
    }
}' >"$work/lines"

run() { # $1: file of lines; prints seconds and peak kilobytes
    local started ended
    started=$(date +%s.%N)
    "${command[@]}" <"$1" >"$work/answers" &
    local child=$! peak=0 now
    while kill -0 "$child" 2>/dev/null; do
        now=$(awk '/^VmHWM/ {print $2}' "/proc/$child/status" 2>/dev/null || true)
        if [[ -n $now ]]; then peak=$now; fi
        sleep 0.05
    done
    wait "$child"
    ended=$(date +%s.%N)
    echo "$(awk -v a="$started" -v b="$ended" 'BEGIN {printf "%.2f", b - a}') $peak"
}

head -n "$((lines / 10))" "$work/lines" >"$work/tenth"
read -r _ small_peak < <(run "$work/tenth")
read -r seconds peak < <(run "$work/lines")

answered=$(wc -l <"$work/answers")
if [[ $answered -ne $lines ]]; then
    echo "only $answered of $lines lines were answered" >&2
    exit 1
fi
awk -v lines="$lines" -v seconds="$seconds" -v peak="$peak" -v small="$small_peak" 'BEGIN {
    printf "%d lines in %.2f s: %d lines a second\n", lines, seconds, lines / seconds
    printf "peak memory %d kB (%d kB for a tenth of the lines)\n", peak, small
}'
