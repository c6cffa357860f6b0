// How a stored spreadsheet is looked at.
#include "commands/stored_view.hpp"

#include "document/text.hpp"

#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/io/XActiveDataSink.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include <map>
#include <regex>

namespace keyplan::commands {

namespace {

namespace css = com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using document::toOffice;

constexpr const char* settingsStream = "settings.xml";

/// The parts of a stored document.
class StoredFile {
public:
    StoredFile(const Reference<css::uno::XComponentContext>& context, const std::string& url)
        : context_(context) {
        const Any arguments[] = {Any(toOffice(url))};
        parts_.set(context->getServiceManager()->createInstanceWithArgumentsAndContext(
                       "com.sun.star.packages.Package", {arguments, 1}, context),
                   UNO_QUERY_THROW);
    }
    ~StoredFile() {
        try {
            Reference<css::lang::XComponent>(parts_, UNO_QUERY_THROW)->dispose();
        } catch (const css::uno::Exception&) {
            // Closed already.
        }
    }
    StoredFile(const StoredFile&) = delete;
    StoredFile& operator=(const StoredFile&) = delete;

    std::string text(const char* part) const {
        constexpr sal_Int32 most = 1 << 24;
        css::uno::Sequence<sal_Int8> bytes;
        const sal_Int32 count = stream(part)->getInputStream()->readBytes(bytes, most);
        return {reinterpret_cast<const char*>(bytes.getConstArray()), static_cast<std::size_t>(count)};
    }

    void replace(const char* part, const std::string& text) const {
        const css::uno::Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(text.data()),
                                                 static_cast<sal_Int32>(text.size()));
        stream(part)->setInputStream(
            {css::io::SequenceInputStream::createStreamFromSequence(context_, bytes), UNO_QUERY_THROW});
        Reference<css::util::XChangesBatch>(parts_, UNO_QUERY_THROW)->commitChanges();
    }

private:
    Reference<css::io::XActiveDataSink> stream(const char* part) const {
        return {parts_->getByHierarchicalName(rtl::OUString::createFromAscii(part)), UNO_QUERY_THROW};
    }

    Reference<css::uno::XComponentContext> context_;
    Reference<css::container::XHierarchicalNameAccess> parts_;
};

std::string asXml(const std::string& text) {
    std::string escaped;
    for (const char c : text)
        escaped += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return escaped;
}

} // namespace

std::string scrolledBack(const std::string& settings, const std::string& sheet) {
    static const std::regex item(R"re((config:name="(\w+)" config:type="\w+">)([^<]*)<)re");
    constexpr const char* frozen = "2";
    std::map<std::string, std::string> before;
    std::string result;
    auto at = settings.begin();
    // The modes and positions of a sheet's parts come before what is scrolled to in them.
    for (std::sregex_iterator found(settings.begin(), settings.end(), item), end; found != end; ++found) {
        const std::smatch& match = *found;
        const std::string name = match[2];
        std::string value = match[3];
        if (name == "ActiveTable")
            value = asXml(sheet);
        else if (name == "PositionLeft" || name == "PositionTop")
            value = "0";
        else if (name == "PositionRight")
            value = before["HorizontalSplitMode"] == frozen ? before["HorizontalSplitPosition"] : "0";
        else if (name == "PositionBottom")
            value = before["VerticalSplitMode"] == frozen ? before["VerticalSplitPosition"] : "0";
        before[name] = value;
        result.append(at, match[1].second).append(value);
        at = match[3].second;
    }
    return result.append(at, settings.end());
}

void carryView(const Reference<css::uno::XComponentContext>& context, const std::string& from,
               const std::string& to, const std::string& sheet) {
    const std::string settings = StoredFile(context, from).text(settingsStream);
    StoredFile(context, to).replace(settingsStream, scrolledBack(settings, sheet));
}

} // namespace keyplan::commands
