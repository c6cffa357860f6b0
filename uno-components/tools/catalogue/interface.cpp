// The UNO interface of the functions, and the C++ that answers it.
#include "tools/catalogue/generators.hpp"

namespace keyplan::catalogue {

namespace {

constexpr std::string_view banner =
    "// Generated from the function catalogue. Change the catalogue, not this file.\n";

// `any` stands for an optional argument (the office leaves it void), a range comes as rows of cells.
std::string idlType(const Argument& argument) {
    if (argument.optional)
        return "any";
    return argument.type == ArgumentType::Number ? "double" : "sequence< sequence< any > >";
}

std::string unoType(const Argument& argument) {
    if (argument.optional)
        return "const Any&";
    return argument.type == ArgumentType::Number ? "double" : "const Rows&";
}

std::string bodyType(const Argument& argument) {
    std::string type;
    switch (argument.type) {
    case ArgumentType::Numbers:
        type = "Numbers";
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
    }
    return argument.optional ? "const std::optional<" + type + ">&" : "const " + type + "&";
}

std::string converted(const Argument& argument) {
    switch (argument.type) {
    case ArgumentType::Numbers:
        return (argument.optional ? "optionalNumbers(" : "numbers(") + argument.name + ")";
    case ArgumentType::Words:
        return "words(" + argument.name + ")";
    case ArgumentType::Word:
        return "word(" + argument.name + ")";
    case ArgumentType::ValuePerRow:
        return "values(" + argument.name + ")";
    case ArgumentType::Number:
        break;
    }
    return argument.optional ? "optionalNumber(" + argument.name + ")" : argument.name;
}

template <class Describe>
std::string list(const FunctionEntry& function, Describe describe) {
    std::string text;
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
            list(function,
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
                list(function,
                     [](const Argument& argument) { return bodyType(argument) + " " + argument.name; }) +
                ");\n\n";
    return text + "} // namespace keyplan::functions\n";
}

std::string adaptorHeader(const Functions& functions) {
    std::string text(banner);
    text += "#pragma once\n\n#include \"bodies.hpp\"\n#include \"functions/boundary.hpp\"\n\n"
            "#include <cppuhelper/implbase2.hxx>\n#include <com/sun/star/lang/XServiceInfo.hpp>\n"
            "#include <org/keyplan/XFunctions.hpp>\n\nnamespace keyplan::functions {\n\n"
            "/// The functions as the office calls them.\n"
            "class Adaptor : public cppu::WeakImplHelper2<org::keyplan::XFunctions, "
            "com::sun::star::lang::XServiceInfo> {\npublic:\n";
    for (const auto& function : functions)
        text +=
            "    Any SAL_CALL " + function.method + "(" +
            list(function, [](const Argument& argument) { return unoType(argument) + " " + argument.name; }) +
            ") override {\n        return answered([&] { return functions::" + function.method + "(" +
            list(function, converted) + "); });\n    }\n\n";
    return text + "};\n\n} // namespace keyplan::functions\n";
}

} // namespace keyplan::catalogue
