# Packing: which files go where in the .oxt, and how the same files always make the same bytes.

# keyplan_add_to_oxt(<file> <path-in-oxt> [DEPENDS <target>]): the rooms name what they put into the package. <file> may
# be a generator expression such as $<TARGET_FILE:x>.
function(keyplan_add_to_oxt file path)
    cmake_parse_arguments(PARSE_ARGV 2 argument "" "" "DEPENDS")
    set_property(GLOBAL APPEND PROPERTY KEYPLAN_OXT_ENTRIES "${file}|${path}")
    set_property(GLOBAL APPEND PROPERTY KEYPLAN_OXT_DEPENDS ${file} ${argument_DEPENDS})
endfunction()

# keyplan_pack_oxt(<oxt> ENTRIES <file|path...> DEPENDS <targets and files...>): the rule that makes <oxt>.
function(keyplan_pack_oxt oxt)
    cmake_parse_arguments(PARSE_ARGV 1 argument "" "" "ENTRIES;DEPENDS")
    find_program(KEYPLAN_ZIP zip REQUIRED)
    get_filename_component(name "${oxt}" NAME_WE)
    set(list "${CMAKE_CURRENT_BINARY_DIR}/${name}.entries")
    list(REMOVE_DUPLICATES argument_ENTRIES)
    list(JOIN argument_ENTRIES "\n" lines)
    file(GENERATE OUTPUT "${list}" CONTENT "${lines}\n")
    add_custom_command(
        OUTPUT "${oxt}"
        COMMAND ${CMAKE_COMMAND} "-Doxt=${oxt}" "-Dentries=${list}" "-Dversion=${PROJECT_VERSION}"
                "-Dstage=${CMAKE_CURRENT_BINARY_DIR}/${name}-files" "-Dzip=${KEYPLAN_ZIP}" -P "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/pack_oxt.cmake"
        DEPENDS ${argument_DEPENDS} "${list}" "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/pack_oxt.cmake"
        COMMENT "Packing ${name}.oxt"
        VERBATIM)
endfunction()
