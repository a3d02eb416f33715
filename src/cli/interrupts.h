// Being told to end: the first time after what is begun, the second time at once.
#pragma once

namespace overclaim::cli {

// While one of these is there, SIGINT (Ctrl-C) and SIGTERM are counted: the first is only noted, a second one ends the
// program with exit code 2. Handlers are those of the process: one at a time.
class Interrupts {
 public:
  Interrupts();
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;

  bool any() const;  // since this was made

 private:
  void (*before_int_)(int);
  void (*before_term_)(int);
};

}  // namespace overclaim::cli
