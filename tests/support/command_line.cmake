# Runs PROGRAM with ARGS (separated by "|") and INPUT, and compares exit code, standard output and standard error with EXIT,
# STDOUT and STDERR (regular expressions; empty: anything).
string(REPLACE "|" ";" arguments "${ARGS}")
string(RANDOM LENGTH 12 suffix)
set(input_file ${CMAKE_CURRENT_BINARY_DIR}/command_line_${suffix}.txt)
file(WRITE ${input_file} "${INPUT}\n")
execute_process(COMMAND ${PROGRAM} ${arguments} INPUT_FILE ${input_file}
  RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE err)
file(REMOVE ${input_file})

set(faults "")
if(NOT code STREQUAL EXIT)
  string(APPEND faults "exit code ${code}, expected ${EXIT}\n")
endif()
foreach(stream IN ITEMS out err)
  set(expected_out "${STDOUT}")
  set(expected_err "${STDERR}")
  if(NOT "${${stream}}" MATCHES "${expected_${stream}}")
    string(APPEND faults "std${stream} does not match '${expected_${stream}}'\n")
  endif()
endforeach()
if(faults)
  message(FATAL_ERROR "overclaim ${arguments}\n${faults}--- stdout\n${out}\n--- stderr\n${err}")
endif()
