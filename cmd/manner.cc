// SPDX-License-Identifier: Apache-2.0
#include "cmd/manner.h"

#include <algorithm>
#include <array>

namespace charter::cmd {

namespace {

bool set_colour(Manner& manner, const std::string& value) {
  if (value == "auto") manner.colour = Colour::Auto;
  if (value == "always") manner.colour = Colour::Always;
  if (value == "never") manner.colour = Colour::Never;
  return value == "auto" || value == "always" || value == "never";
}

// Sets one member of a Manner to one value.
template <auto member, auto value>
bool set(Manner& manner, const std::string&) {
  manner.*member = value;
  return true;
}

constexpr std::array kOptions{
    GlobalOption{"-C", "", "DIR", "", "Work in this folder",
                 [](Manner& manner, const std::string& value) {
                   manner.folders.push_back(value);
                   return !value.empty();
                 }},
    GlobalOption{"", "--json", "", "", "Answer with one JSON document",
                 set<&Manner::form, Form::Json>},
    GlobalOption{"", "--color", "WHEN", "auto always never",
                 "Colour the answer: auto, always or never", set_colour},
    GlobalOption{"", "--no-pager", "", "", "Do not show long answers page by page",
                 set<&Manner::pages, Pages::Never>},
    GlobalOption{"-q", "--quiet", "", "", "Say nothing but answers and errors",
                 set<&Manner::voice, Voice::Quiet>},
    GlobalOption{"-v", "--verbose", "", "", "Say more: whole commit ids, what is being done",
                 set<&Manner::voice, Voice::Verbose>},
    GlobalOption{"", "--no-input", "", "", "Never ask a question",
                 set<&Manner::questions, Questions::Never>},
    GlobalOption{"", "--dry-run", "", "", "Say what would be done, and do nothing",
                 set<&Manner::deed, Deed::Shown>},
    GlobalOption{"-h", "--help", "", "", "Show help for a command", set<&Manner::wish, Wish::Help>},
    GlobalOption{"", "--version", "", "", "Show which charter this is",
                 set<&Manner::wish, Wish::Version>},
};

}  // namespace

std::span<const GlobalOption> global_options() { return kOptions; }

const GlobalOption* find_global(std::string_view name) {
  const auto found = std::ranges::find_if(kOptions, [&](const GlobalOption& option) {
    return !name.empty() && (option.short_name == name || option.long_name == name);
  });
  return found == kOptions.end() ? nullptr : &*found;
}

std::string_view name_of(const GlobalOption& option) {
  return option.long_name.empty() ? option.short_name : option.long_name;
}

}  // namespace charter::cmd
