// The functions as the office calls them, without an office: every method of the adaptor with arguments of
// any type and size. Whatever comes in, a cell can show what comes out, and no exception leaves a method.
#include "adaptor_calls.hpp"

#include <com/sun/star/util/Date.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <random>

namespace {

using namespace keyplan::functions;
using com::sun::star::uno::Reference;
using com::sun::star::uno::Sequence;
using rtl::OUString;
namespace beans = com::sun::star::beans;

/// The adaptor needs no more of a component than this to be made.
class Functions final : public Adaptor {
public:
    Functions() : Adaptor("en") {}
    OUString SAL_CALL getImplementationName() override { return {}; }
    sal_Bool SAL_CALL supportsService(const OUString&) override { return false; }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override { return {}; }
};

/// The options of a document that counts its dates from one of the days that the office offers.
class DocumentOptions final : public cppu::WeakImplHelper1<beans::XPropertySet> {
public:
    explicit DocumentOptions(const com::sun::star::util::Date& nullDate) : nullDate_(nullDate) {}

    Any SAL_CALL getPropertyValue(const OUString&) override { return Any(nullDate_); }
    Reference<beans::XPropertySetInfo> SAL_CALL getPropertySetInfo() override { return {}; }
    void SAL_CALL setPropertyValue(const OUString&, const Any&) override {}
    void SAL_CALL addPropertyChangeListener(const OUString&,
                                            const Reference<beans::XPropertyChangeListener>&) override {}
    void SAL_CALL removePropertyChangeListener(const OUString&,
                                               const Reference<beans::XPropertyChangeListener>&) override {}
    void SAL_CALL addVetoableChangeListener(const OUString&,
                                            const Reference<beans::XVetoableChangeListener>&) override {}
    void SAL_CALL removeVetoableChangeListener(const OUString&,
                                               const Reference<beans::XVetoableChangeListener>&) override {}

private:
    com::sun::star::util::Date nullDate_;
};

/// Arguments out of the fuzzer's bytes. When they run out, random ones follow that depend on the bytes alone:
/// so even a short input fills long ranges.
class Arguments {
public:
    Arguments(const std::uint8_t* data, std::size_t size) : at_(data), end_(data + size) {
        std::uint64_t seed = 0xcbf29ce484222325U;
        for (const auto* byte = data; byte != end_; ++byte)
            seed = (seed ^ *byte) * 0x100000001b3U;
        random_.seed(seed);
        // Most of the time paired ranges are as long as each other, and cells are of one kind.
        rows_ = anySize();
        tame_ = one(2);
    }

    std::uint8_t byte() { return at_ == end_ ? static_cast<std::uint8_t>(random_()) : *at_++; }
    std::size_t below(std::size_t count) { return (byte() | static_cast<std::size_t>(byte()) << 8) % count; }
    bool one(unsigned of) { return byte() % of == 0; }

    template <class Type>
    Type next();

private:
    std::size_t anySize() {
        const auto choice = byte();
        if (choice == 0)
            return one(4) ? 20'000 : 200;
        if (choice < 4)
            return 0;
        return choice < 32 ? below(200) : 1 + below(12);
    }

    double number();
    OUString text();
    Any cell();

    template <class Cell, class Make>
    Sequence<Sequence<Cell>> range(Make make) {
        const std::size_t rows = one(8) ? anySize() : rows_;
        const auto shape = byte();
        // Tables are square or narrow, most ranges a column; some lie in one row or are ragged.
        std::size_t columns = 1;
        if (shape < 24)
            columns = below(6);
        else if (shape < 48)
            columns = rows <= 16 ? rows : 1;
        Sequence<Sequence<Cell>> all(static_cast<sal_Int32>(rows));
        auto* row = all.getArray();
        for (std::size_t i = 0; i < rows; ++i) {
            const std::size_t cells = shape == 255 ? below(4) : columns;
            row[i].realloc(static_cast<sal_Int32>(cells));
            auto* values = row[i].getArray();
            for (std::size_t j = 0; j < cells; ++j)
                values[j] = make();
        }
        return all;
    }

    const std::uint8_t* at_;
    const std::uint8_t* end_;
    std::mt19937_64 random_;
    std::size_t rows_ = 0;
    bool tame_ = false;
};

double Arguments::number() {
    static const std::array strange{0.0,
                                    -0.0,
                                    std::numeric_limits<double>::quiet_NaN(),
                                    std::numeric_limits<double>::infinity(),
                                    -std::numeric_limits<double>::infinity(),
                                    std::numeric_limits<double>::max(),
                                    std::numeric_limits<double>::lowest(),
                                    std::numeric_limits<double>::min(),
                                    std::numeric_limits<double>::denorm_min(),
                                    1E308,
                                    1E300,
                                    1E18,
                                    9.007199254740993E15,
                                    4294967296.0,
                                    2147483648.0,
                                    -2147483649.0,
                                    1E6,
                                    2958465.0,
                                    2958466.0,
                                    -693593.0,
                                    0.1,
                                    1E-300};
    const auto kind = byte();
    if (tame_ || kind < 128)
        return 1 + kind % 5;
    if (kind < 160)
        return byte() / 255.0;
    if (kind < 176)
        return static_cast<double>(below(65536)) - 100;
    if (kind < 200)
        return 40'000 + static_cast<double>(below(20'000));
    if (kind < 216)
        return static_cast<double>(below(2000)) / 16 - 40;
    if (kind < 248)
        return strange[byte() % strange.size()];
    std::uint64_t bits = 0;
    for (int i = 0; i < 8; ++i)
        bits = bits << 8 | byte();
    return std::bit_cast<double>(bits);
}

OUString Arguments::text() {
    static const std::array words{
        "Driver",      "Barrier",
        "O1",          "O2",
        "1",           "2",
        "3",           "1,2",
        "2;-3",        "Weekly",
        "Half-yearly", "Once",
        "Bi-weekly",   "Done",
        "To do",       "Mentor",
        "Enemy",       "Strength",
        "Threat",      "Weakness",
        "Opportunity", " driver ",
        "Ann",         "Bob",
        "A,B;C D",     "Because their lease ends, we can offer ours before they ask others.",
        "\t",          "-",
        "1E308",       "nan"};
    const auto kind = byte();
    if (kind < 200)
        return OUString::createFromAscii(words[kind % words.size()]);
    if (kind < 230)
        return OUString::number(static_cast<sal_Int64>(1 + below(200)));
    // Any units: halves of surrogate pairs, zeros, what is no character.
    const std::size_t length = kind == 255 ? below(4000) : below(12);
    std::vector<sal_Unicode> units;
    for (std::size_t i = 0; i < length; ++i)
        units.push_back(static_cast<sal_Unicode>(one(4) ? 0xD800 + below(0x800) : below(0x10000)));
    return {units.data(), static_cast<sal_Int32>(units.size())};
}

Any Arguments::cell() {
    const auto kind = byte();
    if (kind < 110)
        return Any(number());
    if (kind < 220)
        return Any(text());
    if (kind < 240)
        return Any(OUString()); // a blank cell of a range
    if (kind < 246)
        return {};
    if (kind < 250)
        return Any(static_cast<sal_Int32>(below(65536)));
    return kind < 253 ? Any(one(2)) : Any(Sequence<OUString>(1));
}

template <>
double Arguments::next<double>() {
    return number();
}

template <>
NumberRows Arguments::next<NumberRows>() {
    return range<double>([this] { return number(); });
}

template <>
Rows Arguments::next<Rows>() {
    // A range of numbers, of texts, or of anything.
    const auto kind = byte() % 3;
    return range<Any>([this, kind] {
        if (kind == 0 && !one(16))
            return Any(number());
        return kind == 1 && !one(16) ? Any(text()) : cell();
    });
}

template <>
Any Arguments::next<Any>() {
    const auto kind = byte();
    if (kind < 96)
        return {};
    if (kind < 144)
        return Any(number());
    return kind < 176 ? cell() : Any(next<Rows>());
}

template <>
Sequence<Any> Arguments::next<Sequence<Any>>() {
    Sequence<Any> all(static_cast<sal_Int32>(below(5)));
    auto* each = all.getArray();
    for (sal_Int32 i = 0; i < all.getLength(); ++i)
        each[i] = next<Any>();
    return all;
}

template <>
Options Arguments::next<Options>() {
    static const std::array<Options, 4> options{Options(), new DocumentOptions({30, 12, 1899}),
                                                new DocumentOptions({1, 1, 1900}),
                                                new DocumentOptions({1, 1, 1904})};
    return options[byte() % options.size()];
}

bool showsNumber(double number) {
    if (std::isfinite(number))
        return true;
    const auto code = std::bit_cast<std::uint64_t>(number) & 0xFFFFFFFFU;
    return std::isnan(number) && (code == 502 || code == 519 || code == 532 || code == 32767);
}

bool showsCell(const Any& cell) {
    double number = 0;
    if (cell.getValueTypeClass() == com::sun::star::uno::TypeClass_DOUBLE && (cell >>= number))
        return showsNumber(number);
    return cell.getValueTypeClass() == com::sun::star::uno::TypeClass_STRING;
}

/// Rows of cells of one type, all of one length, and each cell one that can be shown.
template <class Cell, class ShowsCell>
bool showsRows(const Sequence<Sequence<Cell>>& rows, ShowsCell shows) {
    if (!rows.hasElements() || !rows[0].hasElements())
        return false;
    return std::all_of(rows.begin(), rows.end(), [&](const Sequence<Cell>& row) {
        return row.getLength() == rows[0].getLength() && std::all_of(row.begin(), row.end(), shows);
    });
}

bool shows(const Any& answer) {
    if (Rows rows; answer >>= rows)
        return showsRows(rows, showsCell);
    if (NumberRows rows; answer >>= rows)
        return showsRows(rows, showsNumber);
    if (Sequence<Sequence<rtl::OUString>> rows; answer >>= rows)
        return showsRows(rows, [](const rtl::OUString&) { return true; });
    return showsCell(answer);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const rtl::Reference<Functions> functions(new Functions);
    const auto& calls = adaptorCalls<Arguments>();
    Arguments arguments(data, size);
    const auto& call = calls[arguments.below(calls.size())];
    try {
        if (!shows(call.with(*functions, arguments))) {
            std::cerr << call.method << " answers what no cell can show\n";
            std::abort();
        }
    } catch (...) {
        std::cerr << call.method << " lets an exception out\n";
        std::abort();
    }
    return 0;
}
