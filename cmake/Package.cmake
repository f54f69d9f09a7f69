# Documents beside the program, and a Debian package: `cmake --install`, or `cpack -G DEB` in a build folder.
install(FILES README.md CHANGELOG.md docs/commands.md TYPE DOC)
install(FILES LICENSE TYPE DOC RENAME copyright)
install(DIRECTORY docs/guide docs/formats TYPE DOC FILES_MATCHING PATTERN "*.md")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME charter)
set(CPACK_PACKAGE_VENDOR "The charter project")
set(CPACK_PACKAGE_CONTACT "The charter project <charter@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "Keeps a community's rules, members and shares as one versioned git
repository: found a community from an existing charter, leave with a fair share, and see how two
communities differ.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION vcs)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS git)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS less)
include(CPack)
