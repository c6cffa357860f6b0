# Fuzzing: every target reports what it covers to the fuzzer and stops at the first bad access.
if(KEYPLAN_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
    add_link_options(-fsanitize=address,undefined)
endif()
