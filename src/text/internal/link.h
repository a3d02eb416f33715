// Links each block to the heading above it, and list items and rows to the line that introduces them.
#pragma once

#include "text/document.h"

namespace overclaim::text {

// Sets heading, intro and header_row of all blocks. REQUIRES: header_row of each table row holds a number shared by the
// rows of its table and by no others.
void link(Document& document);

}  // namespace overclaim::text
