// Says yes to what the office asks while it adds an extension.
#pragma once

#include <com/sun/star/task/XInteractionApprove.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/ucb/XCommandEnvironment.hpp>
#include <cppuhelper/implbase2.hxx>

namespace keyplan::tools {

class ExtensionApproval : public cppu::WeakImplHelper2<com::sun::star::ucb::XCommandEnvironment,
                                                       com::sun::star::task::XInteractionHandler> {
public:
    com::sun::star::uno::Reference<com::sun::star::task::XInteractionHandler>
        SAL_CALL getInteractionHandler() override {
        return this;
    }

    com::sun::star::uno::Reference<com::sun::star::ucb::XProgressHandler>
        SAL_CALL getProgressHandler() override {
        return {};
    }

    void SAL_CALL handle(
        const com::sun::star::uno::Reference<com::sun::star::task::XInteractionRequest>& request) override {
        for (const auto& continuation : request->getContinuations()) {
            const com::sun::star::uno::Reference<com::sun::star::task::XInteractionApprove> approve(
                continuation, com::sun::star::uno::UNO_QUERY);
            if (approve.is()) {
                approve->select();
                return;
            }
        }
    }
};

} // namespace keyplan::tools
