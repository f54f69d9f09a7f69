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
charter_archives(archive::yaml yaml-cpp)
# Without its network transports: see lib/repo/network_never_used.cc.
charter_archives(archive::git git2 pcre2-8 http_parser mbedcrypto z)
