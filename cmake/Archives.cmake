# charter_archives(<target> <name>...)
#
# Declares an outside library as its archive and those of the libraries it needs, which Debian's -dev
# packages hold beside the shared ones. Loading shared libraries is most of the time of a small command:
# linked so, it starts in a third of it.
function(charter_archives target)
  add_library(${target} INTERFACE IMPORTED GLOBAL)
  foreach(name ${ARGN})
    find_library(CHARTER_ARCHIVE_${name} lib${name}.a REQUIRED)
    mark_as_advanced(CHARTER_ARCHIVE_${name})
    target_link_libraries(${target} INTERFACE ${CHARTER_ARCHIVE_${name}})
  endforeach()
endfunction()

charter_archives(archive::crypto crypto)
charter_archives(archive::deflate deflate)
charter_archives(archive::yaml yaml)
# Without its network transports: see lib/repo/network_never_used.cc.
charter_archives(archive::git git2 pcre2-8 http_parser mbedcrypto z)

# Debian ships no archive of fmt, but its headers hold everything that one would be made of.
add_library(charter_fmt STATIC ${CMAKE_CURRENT_LIST_DIR}/fmt.cc)
target_compile_definitions(charter_fmt PUBLIC $<TARGET_PROPERTY:fmt::fmt,INTERFACE_COMPILE_DEFINITIONS>)
add_library(archive::fmt ALIAS charter_fmt)

# ICU's data are 31 MB, which are nothing to put into every test of a build that nobody installs.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  charter_archives(archive::icu icuuc icudata)
else()
  add_library(archive::icu ALIAS ICU::uc)
endif()

# charter_without_shared_libraries(<program>)
#
# A program that is installed is linked as a whole: it starts in a third of the time. The linker warns that
# two functions would load shared libraries at run time; neither is called. libgit2 asks for the home of the
# user in a program with the rights of another, and ICU opens plug-ins.
function(charter_without_shared_libraries program)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_link_options(${program} PRIVATE -static-pie LINKER:--no-warnings)
  endif()
endfunction()
