// compile_lexicon FOLDER OUTPUT: checks the YAML of a lexicon folder and writes the binary image for the program. Part
// of the build; problems go to standard error and stop it.
#include <fstream>
#include <iostream>

#include "lexicon/bytes.h"
#include "lexicon/compiled.h"

int main(int argc, char** argv) {
  using namespace overclaim::lexicon;
  if (argc != 3) {
    std::cerr << "usage: compile_lexicon FOLDER OUTPUT\n";
    return 2;
  }
  const auto files = read_lexicon_folder(argv[1]);
  for (const auto& problem : files.problems()) std::cerr << format_problem(problem);
  if (!files.ok()) return 1;
  const auto lexicon = load_lexicon(files.value());
  for (const auto& problem : lexicon.problems()) std::cerr << format_problem(problem);
  if (!lexicon.ok()) {
    std::cerr << lexicon.problems().size() << " problem(s) in " << argv[1] << "\n";
    return 1;
  }
  // The path shown for a shipped file is its name in the lexicon, wherever the program was built.
  std::vector<LexiconFile> shipped = files.value();
  for (auto& file : shipped) file.path = "lexicons/" + file.name;
  std::ofstream out(argv[2], std::ios::binary);
  // All code that compiles lexicons is in this very file, so its bytes name the compiler.
  const auto self = read_bytes("/proc/self/exe");
  const std::string compiler = OVERCLAIM_VERSION "-" + hexadecimal(hash_of(self.value_or("")));
  const std::string packed = pack_lexicon(lexicon.value(), shipped, compiler);
  out.write(packed.data(), static_cast<std::streamsize>(packed.size()));
  if (!out.flush()) {
    std::cerr << argv[2] << ": cannot be written\n";
    return 1;
  }
  return 0;
}
