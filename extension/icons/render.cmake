# Renders the committed PNG icons from their SVG sources: cmake -P extension/icons/render.cmake
# Needs rsvg-convert (Debian: librsvg2-bin). The office picks 16 or 24 pixels; 32 is for pages and release notes.
cmake_minimum_required(VERSION 3.25)
find_program(RSVG_CONVERT rsvg-convert REQUIRED)

function(render source size)
    cmake_path(GET source STEM name)
    string(REGEX REPLACE "-[0-9]+$" "" name ${name})
    execute_process(COMMAND ${RSVG_CONVERT} --width ${size} --height ${size}
            --output ${CMAKE_CURRENT_LIST_DIR}/${name}-${size}.png ${source} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(GLOB sources ${CMAKE_CURRENT_LIST_DIR}/*-16.svg)
foreach(source IN LISTS sources)
    render(${source} 16)
    render(${source} 32)
endforeach()
file(GLOB sources ${CMAKE_CURRENT_LIST_DIR}/*-24.svg)
foreach(source IN LISTS sources)
    render(${source} 24)
endforeach()
# The extension dialog shows 42 pixels, the About dialog 64.
render(${CMAKE_CURRENT_LIST_DIR}/keyplan.svg 42)
render(${CMAKE_CURRENT_LIST_DIR}/keyplan.svg 64)
