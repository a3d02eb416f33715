# Installation by `cmake --install`, and the Debian package that `cpack` makes (scripts/package).
include(GNUInstallDirs)

# The program generates its manual page and completions.
set(tables ${CMAKE_BINARY_DIR}/tables)
file(MAKE_DIRECTORY ${tables})
add_custom_command(OUTPUT ${tables}/overclaim.1.gz ${tables}/overclaim.bash ${tables}/_overclaim ${tables}/overclaim.fish
  DEPENDS overclaim
  COMMAND sh -c "$<TARGET_FILE:overclaim> man | gzip -9n > overclaim.1.gz"
  COMMAND sh -c "$<TARGET_FILE:overclaim> completions bash > overclaim.bash"
  COMMAND sh -c "$<TARGET_FILE:overclaim> completions zsh > _overclaim"
  COMMAND sh -c "$<TARGET_FILE:overclaim> completions fish > overclaim.fish"
  WORKING_DIRECTORY ${tables} VERBATIM COMMENT "Writing the manual page and completions")
add_custom_target(tables ALL DEPENDS ${tables}/overclaim.1.gz)

install(TARGETS overclaim RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${tables}/overclaim.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${tables}/overclaim.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME overclaim)
install(FILES ${tables}/_overclaim DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${tables}/overclaim.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
# For reading and copying only: the program contains these files and does not open the installed ones.
install(DIRECTORY lexicons DESTINATION ${CMAKE_INSTALL_DATADIR}/overclaim FILES_MATCHING PATTERN "*.yaml")
# The manual keeps the folders of the project, so that the links between its pages work.
file(GLOB doc_pages CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} README.md CHANGELOG.md LICENSE lexicons/*.md lexicons/*/*.md
  src/README.md src/*/README.md src/report/*.schema.json corpus/README.md scripts/README.md tests/bench/README.md)
foreach(page IN LISTS doc_pages)
  get_filename_component(folder ${page} DIRECTORY)
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_DOCDIR}/${folder})
endforeach()
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME overclaim)
set(CPACK_PACKAGE_CONTACT "overclaim developers <overclaim@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "claim checker for health and marketing text")
set(CPACK_PACKAGE_DESCRIPTION "Reads articles about medicines, peptides and supplements and reports which of their
statements go beyond the evidence on record, why, and what could be written instead.
Works offline, for single articles, whole sites and build scripts.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
