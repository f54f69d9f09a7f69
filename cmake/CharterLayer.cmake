# charter_layer(<name> [DEPENDS <layer>...] [USES <target>...])
#
# Declares lib/<name> as the static library charter_<name>. A layer sees its own headers and those of
# the layers it DEPENDS on, and no others: each layer has an include root of its own, so that an
# include in the wrong direction does not compile. Outside libraries (USES) stay private.
function(charter_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;USES")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc)
  file(GLOB headers RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} CONFIGURE_DEPENDS
       ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  set(root ${PROJECT_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${name} SYMBOLIC)
  add_library(charter_${name} STATIC ${sources})
  list(TRANSFORM headers PREPEND ${root}/${name}/)
  target_sources(charter_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${root} FILES ${headers})
  list(TRANSFORM arg_DEPENDS PREPEND charter_)
  target_link_libraries(charter_${name} PUBLIC ${arg_DEPENDS} PRIVATE ${arg_USES} charter_warnings)
  charter_precompile(charter_${name})
endfunction()

# charter_precompile(<target>)
#
# Gives the target the precompiled outside headers that nearly every file needs. They hold nothing of
# charter's own, so the layering is not affected.
function(charter_precompile target)
  target_link_libraries(${target} PRIVATE archive::fmt)
  target_precompile_headers(${target} REUSE_FROM charter_precompiled)
endfunction()

# charter_precompile_test(<target>)
#
# The same for what tests are made of: GoogleTest and rapidcheck too.
function(charter_precompile_test target)
  target_link_libraries(${target} PRIVATE fmt::fmt GTest::gtest rapidcheck rapidcheck_gtest)
  target_precompile_headers(${target} REUSE_FROM charter_precompiled_tests)
endfunction()

# charter_test(<name> [LINKS <target>...])
#
# Declares the tests of one layer: every *_test.cc in this folder, linked to that layer alone. A release
# build makes them only when asked: it is what people install, and is tested by its sessions.
function(charter_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINKS")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc)
  add_executable(test_${name} ${sources})
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    set_target_properties(test_${name} PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
  target_link_libraries(test_${name} PRIVATE ${arg_LINKS} GTest::gtest_main charter_warnings)
  target_compile_definitions(test_${name} PRIVATE SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  charter_precompile_test(test_${name})
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    return()
  endif()
  gtest_discover_tests(test_${name} DISCOVERY_TIMEOUT 120 PROPERTIES LABELS ${name} TIMEOUT 600)
endfunction()
