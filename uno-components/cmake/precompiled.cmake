# Precompiled headers, for the builds that only tests are run from: there most of the compiler's time goes into the same
# few headers again and again. Everywhere else they are off, so that a file that forgets an include is found out.
option(KEYPLAN_PRECOMPILE "Precompile the headers that most files include" OFF)

function(keyplan_precompile_headers)
    set(headers <nlohmann/json.hpp> <algorithm> <chrono> <cmath> <filesystem> <fstream> <functional> <map> <optional> <set>
                <sstream> <string> <variant> <vector>)
    target_precompile_headers(planning PRIVATE ${headers})
    # They say quoted() and mean ours; with <iomanip>, which json brings along, the compiler finds std::quoted() as well.
    file(GLOB layout CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/uno-components/planning/layout/*.cpp")
    set_source_files_properties(${layout} TARGET_DIRECTORY planning PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    # Compiled alike, so that one is enough for all of them.
    foreach(target exchange function_bodies function_catalogue)
        target_precompile_headers(${target} REUSE_FROM planning)
    endforeach()
    if(TARGET unit_tests)
        target_precompile_headers(unit_tests PRIVATE <gtest/gtest.h> ${headers})
    endif()
endfunction()

if(KEYPLAN_PRECOMPILE)
    # Once all rooms have named their targets.
    cmake_language(DEFER DIRECTORY "${PROJECT_SOURCE_DIR}" CALL keyplan_precompile_headers)
endif()
