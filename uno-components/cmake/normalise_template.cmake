# Makes a stored document the same bytes whenever and wherever it was stored: no dates, no printer, one zip order.
# Run by cmake -P with: input, output, stage (a folder to work in), zip.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${stage}")
file(MAKE_DIRECTORY "${stage}")
file(ARCHIVE_EXTRACT INPUT "${input}" DESTINATION "${stage}")
file(REMOVE_RECURSE "${stage}/Thumbnails" "${stage}/Configurations2" "${stage}/layout-cache" "${stage}/manifest.rdf")

# edit(<file> <regular expression to remove>...)
function(edit file)
    file(READ "${stage}/${file}" text)
    foreach(expression IN LISTS ARGN)
        string(REGEX REPLACE "${expression}" "" text "${text}")
    endforeach()
    file(WRITE "${stage}/${file}" "${text}")
endfunction()

edit(meta.xml "<meta:creation-date>[^<]*</meta:creation-date>" "<dc:date>[^<]*</dc:date>"
     "<meta:editing-duration>[^<]*</meta:editing-duration>" "<meta:editing-cycles>[^<]*</meta:editing-cycles>"
     "<meta:generator>[^<]*</meta:generator>" "<meta:initial-creator>[^<]*</meta:initial-creator>"
     "<dc:creator>[^<]*</dc:creator>" "<meta:print-date>[^<]*</meta:print-date>"
     "<meta:printed-by>[^<]*</meta:printed-by>")
edit(settings.xml "<config:config-item config:name=\"Printer(Name|Setup)\"[^>]*(/>|>[^<]*</config:config-item>)")
edit(META-INF/manifest.xml
     "[ \t\n]*<manifest:file-entry [^>]*manifest:full-path=\"(Thumbnails|Configurations2|layout-cache|manifest.rdf)[^>]*>")

file(GLOB_RECURSE paths RELATIVE "${stage}" "${stage}/*")
list(REMOVE_ITEM paths mimetype)
list(SORT paths)
set(ENV{TZ} "UTC")
foreach(path mimetype ${paths})
    file(CHMOD "${stage}/${path}" PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
    execute_process(COMMAND touch -d "2000-01-01T00:00:00Z" "${stage}/${path}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
file(REMOVE "${output}")
# The type comes first and uncompressed, as OpenDocument asks.
execute_process(COMMAND "${zip}" -q -X -D -0 "${output}" mimetype WORKING_DIRECTORY "${stage}" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${zip}" -q -X -D -9 "${output}" ${paths} WORKING_DIRECTORY "${stage}" COMMAND_ERROR_IS_FATAL ANY)
