// SPDX-License-Identifier: Apache-2.0

// Writes every JSON Schema that `charter schema` prints into a folder, for editors:
//
//   write_schemas FOLDER

#include "render/json_schema.h"
#include "vocabulary/vocabulary.h"

#include <filesystem>
#include <fstream>

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::filesystem::path folder = arguments[1];
  std::filesystem::create_directories(folder);
  const auto& vocabulary = charter::built_in_vocabulary();
  for (const std::string& name : charter::schema_names(vocabulary)) {
    std::ofstream stream(folder / (name + ".json"), std::ios::binary);
    stream << *charter::json_schema(vocabulary, name);
    if (!stream.flush()) return 1;
  }
  return 0;
}
