// The UNO interface of the functions, and the C++ that answers it.
#include "tools/catalogue/generators.hpp"

#include <algorithm>

namespace keyplan::catalogue {

namespace {

constexpr std::string_view banner =
    "// Generated from the function catalogue. Change the catalogue, not this file.\n";

// `any` stands for an optional argument (the office leaves it void), a range comes as rows of cells.
std::string idlType(const Argument& argument) {
    if (argument.type == ArgumentType::Tables)
        return "sequence< any >";
    if (argument.optional)
        return "any";
    if (argument.type == ArgumentType::Strengths)
        return "sequence< sequence< double > >";
    return argument.type == ArgumentType::Number ? "double" : "sequence< sequence< any > >";
}

std::string unoType(const Argument& argument) {
    if (argument.type == ArgumentType::Tables)
        return "const com::sun::star::uno::Sequence<Any>&";
    if (argument.optional)
        return "const Any&";
    if (argument.type == ArgumentType::Strengths)
        return "const NumberRows&";
    return argument.type == ArgumentType::Number ? "double" : "const Rows&";
}

// "const Rows&" is passed; Rows is what a caller makes.
std::string valueType(const std::string& passed) {
    constexpr std::string_view before = "const ";
    return passed.starts_with(before) ? passed.substr(before.size(), passed.size() - before.size() - 1)
                                      : passed;
}

// The office fills in its document's options itself where a method takes them: they tell the day that dates
// count from.
bool takesOptions(const FunctionEntry& function) {
    return function.calendar ||
           std::any_of(function.arguments.begin(), function.arguments.end(),
                       [](const Argument& argument) { return argument.type == ArgumentType::Today; });
}

std::string bodyType(const Argument& argument) {
    std::string type;
    switch (argument.type) {
    case ArgumentType::Numbers:
        type = "Numbers";
        break;
    case ArgumentType::Strengths:
        type = "Strengths";
        break;
    case ArgumentType::Words:
        type = "Words";
        break;
    case ArgumentType::Word:
        type = "std::string";
        break;
    case ArgumentType::ValuePerRow:
        type = "Values";
        break;
    case ArgumentType::Number:
        return argument.optional ? "std::optional<double>" : "double";
    case ArgumentType::Table:
        type = "Table";
        break;
    case ArgumentType::Tables:
        return "const std::vector<Table>&";
    case ArgumentType::Today:
        return "double";
    }
    return argument.optional ? "const std::optional<" + type + ">&" : "const " + type + "&";
}

// Qualified, since arguments may be called what their readers are.
std::string converted(const Argument& argument) {
    const auto read = [&](const std::string& reader) {
        const std::string qualified = "functions::" + reader;
        return argument.optional ? "given(" + argument.name + ", " + qualified + ")"
                                 : qualified + "(" + argument.name + ")";
    };
    switch (argument.type) {
    case ArgumentType::Numbers:
        return read("numbers");
    case ArgumentType::Strengths:
        return read("strengths");
    case ArgumentType::Words:
        return read("words");
    case ArgumentType::Word:
        return read("word");
    case ArgumentType::ValuePerRow:
        return read("values");
    case ArgumentType::Table:
        return read("table");
    case ArgumentType::Tables:
        return "functions::tables(" + argument.name + ")";
    case ArgumentType::Today:
        return "functions::today(" + argument.name + ", options)";
    case ArgumentType::Number:
        break;
    }
    return argument.optional ? "functions::optionalNumber(" + argument.name + ")" : argument.name;
}

template <class Describe>
std::string list(const FunctionEntry& function, const std::string& first, Describe describe) {
    std::string text = first;
    for (const auto& argument : function.arguments)
        text += (text.empty() ? "" : ", ") + describe(argument);
    return text;
}

} // namespace

std::string idlInterface(const Functions& functions) {
    std::string text(banner);
    text +=
        "module org { module keyplan {\n\n/** Keyplan's worksheet functions. */\ninterface XFunctions\n{\n";
    for (const auto& function : functions)
        text +=
            "    any " + function.method + "(" +
            list(function, takesOptions(function) ? "[in] com::sun::star::beans::XPropertySet options" : "",
                 [](const Argument& argument) { return "[in] " + idlType(argument) + " " + argument.name; }) +
            ");\n";
    return text + "};\n\n}; };\n";
}

std::string idlService() {
    return std::string(banner) +
           "module org { module keyplan {\n\nservice Functions : XFunctions;\n\n}; };\n";
}

std::string bodiesHeader(const Functions& functions) {
    std::string text(banner);
    text += "#pragma once\n\n#include \"functions/values.hpp\"\n\nnamespace keyplan::functions {\n\n";
    for (const auto& function : functions)
        text += "/// " + signature(function) + ": " + in(function.description, "en") + "\nAnswer " +
                function.method + "(" +
                list(function, function.calendar ? "planning::Date nullDate" : "",
                     [](const Argument& argument) { return bodyType(argument) + " " + argument.name; }) +
                ");\n\n";
    return text + "} // namespace keyplan::functions\n";
}

std::string adaptorHeader(const Functions& functions) {
    std::string text(banner);
    text +=
        "#pragma once\n\n#include \"bodies.hpp\"\n#include \"functions/add-in/boundary.hpp\"\n\n"
        "#include <cppuhelper/implbase2.hxx>\n#include <com/sun/star/lang/XServiceInfo.hpp>\n"
        "#include <org/keyplan/XFunctions.hpp>\n\nnamespace keyplan::functions {\n\n"
        "/// The functions as the office calls them.\n"
        "class Adaptor : public cppu::WeakImplHelper2<org::keyplan::XFunctions, "
        "com::sun::star::lang::XServiceInfo>, private Boundary {\npublic:\n    using Boundary::Boundary;\n\n";
    for (const auto& function : functions)
        text += "    Any SAL_CALL " + function.method + "(" +
                list(function, takesOptions(function) ? "const Options& options" : "",
                     [](const Argument& argument) { return unoType(argument) + " " + argument.name; }) +
                ") override {\n        return answered([&] { return functions::" + function.method + "(" +
                list(function, function.calendar ? "functions::nullDate(options)" : "", converted) +
                "); });\n    }\n\n";
    return text + "};\n\n} // namespace keyplan::functions\n";
}

std::string adaptorCallsHeader(const Functions& functions) {
    std::string text(banner);
    text += "#pragma once\n\n#include \"adaptor.hpp\"\n\n#include <string_view>\n#include <vector>\n\n"
            "namespace keyplan::functions {\n\n"
            "/// A method of the adaptor, called with arguments that `source.template next<Type>()` makes.\n"
            "template <class Source>\nstruct AdaptorCall {\n    std::string_view method;\n"
            "    Any (*with)(Adaptor& adaptor, Source& source);\n};\n\n"
            "/// Every method, in the catalogue's order.\n"
            "template <class Source>\nconst std::vector<AdaptorCall<Source>>& adaptorCalls() {\n"
            "    static const std::vector<AdaptorCall<Source>> calls{\n";
    for (const auto& function : functions) {
        std::vector<std::string> types;
        if (takesOptions(function))
            types.emplace_back("Options");
        for (const auto& argument : function.arguments)
            types.push_back(valueType(unoType(argument)));
        text += "        {\"" + function.method + "\", [](Adaptor& adaptor, Source& source) {\n";
        std::string passed;
        // One statement each: what an argument list makes is made in any order.
        for (std::size_t i = 0; i < types.size(); ++i) {
            const std::string name = "argument" + std::to_string(i + 1);
            text += "             const auto " + name + " = source.template next<" + types[i] + ">();\n";
            passed += (i == 0 ? "" : ", ") + name;
        }
        text += "             return adaptor." + function.method + "(" + passed + ");\n         }},\n";
    }
    return text + "    };\n    return calls;\n}\n\n} // namespace keyplan::functions\n";
}

} // namespace keyplan::catalogue
