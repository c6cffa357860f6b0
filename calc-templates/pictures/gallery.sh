#!/bin/sh
# Makes the pictures of every template from its sample as an office prints it: one for the gallery, a small one for the
# dialog New Plan. Needs a build (folder build), pdftoppm, pdftotext and ImageMagick; run it from anywhere, then build again.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
pictures=$root/calc-templates/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --build "$root/build" --target keyplan_oxt sample_printer
"$root/build/uno-components/tools/sample_printer" "$root/build/keyplan.oxt" "$work" "$root"/calc-templates/templates/*.json
mkdir -p "$pictures/gallery" "$pictures/previews"

# The first page of a PDF on which a sheet of this name begins; nothing when there is none.
page_of() {
    pages=$(pdfinfo "$1" | sed -n 's/^Pages: *//p')
    page=2
    while [ "$page" -le "$pages" ]; do
        if pdftotext -f "$page" -l "$page" "$1" - | head -n 1 | grep -q "^$2 ·\|^$2\$"; then
            echo "$page"
            return
        fi
        page=$((page + 1))
    done
}

for pdf in "$work"/*.pdf; do
    id=$(basename "$pdf" .pdf)
    chosen=1
    for sheet in Objectives SWOT "Force field" Stakeholders Whitespace Opportunities Selection "Lost business" Scorecard Actions; do
        page=$(page_of "$pdf" "$sheet")
        [ -z "$page" ] || [ "$(echo "$chosen" | wc -w)" -ge 4 ] || chosen="$chosen $page"
    done
    # Templates with a printed page show all of it.
    if [ "$chosen" = 1 ]; then
        chosen=$(seq -s ' ' 1 "$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')")
    fi
    set --
    for page in $chosen; do
        pdftoppm -r 90 -f "$page" -l "$page" -singlefile -png "$pdf" "$work/$id-$page"
        set -- "$@" "$work/$id-$page.png"
    done
    columns=2
    [ $# -gt 1 ] || columns=1
    montage "$@" -tile "${columns}x" -geometry '+6+6' -background '#D0D7DB' "$work/$id-all.png"
    convert "$work/$id-all.png" -resize '1200x>' -dither None -colors 128 "PNG8:$pictures/gallery/$id.png"
    convert "$1" -resize 480x -gravity north -crop 480x340+0+0 +repage -background white -extent 480x340 \
        -dither None -colors 64 "PNG8:$pictures/previews/$id.png"
    echo "$id: $chosen"
done
