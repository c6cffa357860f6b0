# The office and its SDK: where they are, the C++ headers of the office's interfaces, and how a UNO component is built.
set(KEYPLAN_OFFICE_HOME "/usr/lib/libreoffice" CACHE PATH "The office: the folder that holds program/soffice.bin")
set(KEYPLAN_SDK_HOME "${KEYPLAN_OFFICE_HOME}/sdk" CACHE PATH "The office's SDK: the folder that holds bin/cppumaker")

foreach(needed "${KEYPLAN_OFFICE_HOME}/program/soffice.bin" "${KEYPLAN_OFFICE_HOME}/program/types/offapi.rdb"
               "${KEYPLAN_SDK_HOME}/bin/cppumaker" "${KEYPLAN_SDK_HOME}/bin/unoidl-write"
               "${KEYPLAN_SDK_HOME}/include/rtl/ustring.hxx")
    if(NOT EXISTS "${needed}")
        message(FATAL_ERROR "Keyplan: ${needed} is missing. Install libreoffice-calc and libreoffice-dev, or set "
                            "KEYPLAN_OFFICE_HOME and KEYPLAN_SDK_HOME, or build without an office: -DKEYPLAN_OFFICE=OFF.")
    endif()
endforeach()

set(KEYPLAN_OFFICE_TYPES "${KEYPLAN_OFFICE_HOME}/program/types.rdb" "${KEYPLAN_OFFICE_HOME}/program/types/offapi.rdb"
    CACHE INTERNAL "The types of the office's interfaces")
set(office_headers "${PROJECT_BINARY_DIR}/office-headers")
add_custom_command(
    OUTPUT "${office_headers}/made.stamp"
    COMMAND ${CMAKE_COMMAND} -E make_directory "${office_headers}"
    COMMAND "${KEYPLAN_SDK_HOME}/bin/cppumaker" -Gc "-O${office_headers}" ${KEYPLAN_OFFICE_TYPES}
    COMMAND ${CMAKE_COMMAND} -E touch "${office_headers}/made.stamp"
    DEPENDS ${KEYPLAN_OFFICE_TYPES}
    COMMENT "Making the C++ headers of the office's interfaces"
    VERBATIM)
add_custom_target(office_headers DEPENDS "${office_headers}/made.stamp")

# Only the stable URE libraries: whatever links more would break with the office's next version.
add_library(office_sdk INTERFACE)
add_dependencies(office_sdk office_headers)
target_include_directories(office_sdk SYSTEM INTERFACE "${office_headers}" "${KEYPLAN_SDK_HOME}/include")
target_compile_definitions(office_sdk INTERFACE LINUX UNX GCC CPPU_ENV=gcc3)
foreach(library uno_sal uno_cppu uno_cppuhelpergcc3 uno_salhelpergcc3)
    target_link_libraries(office_sdk INTERFACE "${KEYPLAN_SDK_HOME}/lib/lib${library}.so")
endforeach()

# keyplan_add_component(<target> <sources...>): <target>.uno.so, a library the office loads. It exports only its
# constructors (org_keyplan_*_get_implementation), carries no run path, leaves no symbol undefined, and lies in the
# package at lib/<target>.uno.so.
function(keyplan_add_component target)
    add_library(${target} MODULE ${ARGN})
    set_target_properties(${target} PROPERTIES PREFIX "" SUFFIX ".uno.so" SKIP_BUILD_RPATH ON
                                               LINK_DEPENDS "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/component_exports.map")
    target_link_libraries(${target} PRIVATE office_sdk keyplan_warnings)
    target_link_options(${target} PRIVATE -Wl,-z,defs -Wl,--as-needed
                        "-Wl,--version-script=${CMAKE_CURRENT_FUNCTION_LIST_DIR}/component_exports.map" $<$<CONFIG:Release>:-s>)
    keyplan_add_to_oxt("$<TARGET_FILE:${target}>" "lib/${target}.uno.so" DEPENDS ${target})
endfunction()

include(${CMAKE_CURRENT_LIST_DIR}/oxt.cmake)
