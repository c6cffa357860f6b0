// Sheets and cells by name and address, as a test writes them.
#include "office.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XText.hpp>

namespace keyplan::office {

namespace uno = com::sun::star::uno;
using tools::fromUtf8;
using tools::toUtf8;

std::vector<std::string> sheetNames(const Document& document) {
    std::vector<std::string> names;
    for (const rtl::OUString& name : document->getSheets()->getElementNames()) {
        names.push_back(toUtf8(name));
    }
    return names;
}

Sheet sheetAt(const Document& document, int index) {
    const uno::Reference<com::sun::star::container::XIndexAccess> sheets(document->getSheets(),
                                                                         uno::UNO_QUERY_THROW);
    return {sheets->getByIndex(index), uno::UNO_QUERY_THROW};
}

Sheet sheetNamed(const Document& document, const std::string& name) {
    return {document->getSheets()->getByName(fromUtf8(name)), uno::UNO_QUERY_THROW};
}

Cell cellAt(const Document& document, const std::string& where) {
    const auto dot = where.rfind('.');
    Sheet sheet;
    if (dot == std::string::npos) {
        sheet = sheetAt(document, 0);
    } else {
        std::string name = where.substr(0, dot);
        if (name.size() > 2 && name.front() == '\'' && name.back() == '\'') {
            name = name.substr(1, name.size() - 2);
        }
        sheet = sheetNamed(document, name);
    }
    const std::string address = dot == std::string::npos ? where : where.substr(dot + 1);
    return sheet->getCellRangeByName(fromUtf8(address))->getCellByPosition(0, 0);
}

std::string textAt(const Document& document, const std::string& where) {
    const uno::Reference<com::sun::star::text::XText> text(cellAt(document, where), uno::UNO_QUERY_THROW);
    return toUtf8(text->getString());
}

double valueAt(const Document& document, const std::string& where) {
    return cellAt(document, where)->getValue();
}

std::string formulaAt(const Document& document, const std::string& where) {
    return toUtf8(cellAt(document, where)->getFormula());
}

int errorAt(const Document& document, const std::string& where) {
    return cellAt(document, where)->getError();
}

void setText(const Document& document, const std::string& where, const std::string& text) {
    const uno::Reference<com::sun::star::text::XText> content(cellAt(document, where), uno::UNO_QUERY_THROW);
    content->setString(fromUtf8(text));
}

void setValue(const Document& document, const std::string& where, double value) {
    cellAt(document, where)->setValue(value);
}

void setFormula(const Document& document, const std::string& where, const std::string& formula) {
    cellAt(document, where)->setFormula(fromUtf8(formula));
}

} // namespace keyplan::office
