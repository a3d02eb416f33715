// Handles interrupts: the first one lets the program finish what it has begun, the second one ends it.
#pragma once

namespace overclaim::cli {

// While an object of this class exists, SIGINT (Ctrl-C) and SIGTERM are counted: the first is recorded, the second ends
// the program with exit code 2. Signal handlers belong to the process, so only one object may exist at a time.
class Interrupts {
 public:
  Interrupts();
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;

  bool any() const;  // has there been a signal since construction?

 private:
  void (*before_int_)(int);
  void (*before_term_)(int);
};

}  // namespace overclaim::cli
