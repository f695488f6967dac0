# Between installing and packing: what Debian has otherwise than `cmake --install`.
set(share ${CPACK_TEMPORARY_DIRECTORY}/usr/share)
file(RENAME ${share}/zsh/site-functions ${share}/zsh/vendor-completions)
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog ${share}/doc/ordval/changelog COPYONLY)
file(GLOB_RECURSE compressed ${share}/man/*.1 ${share}/doc/ordval/changelog)
execute_process(COMMAND gzip -9n ${compressed} COMMAND_ERROR_IS_FATAL ANY)
# Whatever mask the builder has.
file(GLOB_RECURSE folders LIST_DIRECTORIES true ${CPACK_TEMPORARY_DIRECTORY}/*)
foreach(folder ${CPACK_TEMPORARY_DIRECTORY}/usr ${folders})
    if(IS_DIRECTORY ${folder})
        file(CHMOD ${folder} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
    endif()
endforeach()
