// SPDX-License-Identifier: Apache-2.0
#include "cmd/command.h"
#include "cmd/context.h"
#include "cmd/in_community.h"
#include "render/division_json.h"
#include "render/division_text.h"
#include "split/check_certificate.h"
#include "split/method.h"
#include "text/instance_file.h"
#include "value/nearest.h"

#include <fmt/format.h>

namespace charter::cmd {

namespace {

struct SplitOptions {
  std::string file;
  std::string id;
  std::string method;
  bool list = false;
};

void declare(Declaration& app, SplitOptions& options) {
  app.add_option("file", options.file, "The instance or instances, `-` for standard input");
  app.add_option("id", options.id, "Which instance of the file");
  app.add_option("--method", options.method, "How to divide, instead of as the file says");
  app.add_flag("--list-methods", options.list, "What methods there are");
}

std::vector<std::string> method_names() {
  std::vector<std::string> names;
  for (const Method& method : methods()) names.emplace_back(method.name);
  return names;
}

const Method& method_named(const std::string& name) {
  if (const Method* found = find_method(name)) return *found;
  const auto near = nearest(name, method_names());
  throw Failure(Exit::Usage, "unknown-method", fmt::format("no method is called `{}`", name),
                near ? fmt::format("did you mean {}?", *near)
                     : "name one with --method; `charter split --list-methods` lists them");
}

Exit list_methods(Context& context) {
  for (const Method& method : methods()) {
    context.console.show(
        Text().add(Label::Id, fmt::format("{:<26}", method.name)).add(method.purpose).line());
  }
  return Exit::Ok;
}

// Faults of the problem itself stand where the file says what they are about.
Faults placed(Faults faults, const WrittenInstance& instance) {
  for (Fault& fault : faults) {
    auto place = instance.places.find(fault.subject.value_or(Subject{}));
    if (place == instance.places.end()) place = instance.places.find(Subject{});
    if (place != instance.places.end()) fault.place = place->second;
    fault.subject.reset();
  }
  return faults;
}

Fault unknown_method(const std::string& name, const WrittenInstance& instance) {
  const auto near = nearest(name, method_names());
  return {.code = "unknown-method",
          .message = fmt::format("no method is called `{}`", name),
          .help = near ? fmt::format("did you mean {}?", *near)
                       : "`charter split --list-methods` lists them",
          .place = instance.places.at({"method", "", ""})};
}

Exit run(const SplitOptions& options, Context& context) {
  if (options.list) return list_methods(context);
  if (options.file.empty())
    throw Failure(Exit::Usage, "split-usage", "no file is named", "charter split FILE");
  const auto written =
      read_instances(options.file, read_named_file(context, options.file), options.id);
  if (!written) return context.refuse(written.faults());
  std::vector<ShownDivision> divisions;
  Faults faults;
  for (const WrittenInstance& instance : *written) {
    const std::string& name = options.method.empty() ? instance.method : options.method;
    if (written->size() > 1 && find_method(name) == nullptr && !name.empty() &&
        options.method.empty()) {
      context.console.say(Text()
                              .show(instance.id)
                              .add(": ")
                              .show(instance.written)
                              .add(" is no method of ours; left out\n"));
      continue;
    }
    if (options.method.empty() && !name.empty() && find_method(name) == nullptr) {
      faults.push_back(unknown_method(instance.written, instance));
      continue;
    }
    const Method& method = name.empty() ? default_method(instance.problem) : method_named(name);
    const auto certificate = divide(instance.problem, method);
    if (!certificate) {
      append(faults, placed(certificate.faults(), instance));
      continue;
    }
    for (const std::string& wrong : disagreements(instance.problem, *certificate, scale_of(method)))
      throw Failure(Exit::Bug, "split-not-as-claimed",
                    fmt::format("the division by {} does not stand: {}", method.name, wrong),
                    "please report this with the file");
    divisions.push_back({instance.id, instance.problem, *certificate});
  }
  if (!faults.empty()) return context.refuse(faults);
  if (context.console.form() == Form::Json) {
    context.console.show_json(printed(divisions_json(divisions)));
    return Exit::Ok;
  }
  for (std::size_t i = 0; i < divisions.size(); ++i) {
    if (i != 0) context.console.show(Text().line());
    context.console.show(division_text(divisions[i]));
  }
  return Exit::Ok;
}

}  // namespace

extern const Command split_command{
    .name = "split",
    .summary = "Divide goods, debts or units among parties",
    .section = Section::Together,
    .help =
        R"(Divides what FILE describes, without any community: parties with entitlements, items, and what each
item is worth to each party. It prints what each party gets, what holds of it and what proves that. The
format is described in docs/formats/instances.md.

The method is the file's `method`, or --method; without either, what all value alike is divided with the
least money moved, bids in money so that nobody envies another, and points by adjusted winner between two and
by a market between more; with `settle: no`, where no money may move, things go whole, by the best of the
ladder. Everything is exact, and equals are told apart by a digest of what is divided, never by the order in
which things are named.

Nothing is called fair: the criteria that hold are listed, and those that do not.)",
    .example = R"($ charter split house.yaml
$ charter split instances.yaml kn-coin-ring --method bids-wef --json)",
    .bind = bind<SplitOptions>,
};

}  // namespace charter::cmd
