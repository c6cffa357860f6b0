"""What FORCEFIELD.NET does, as a Python add-in: to compare with."""
import unohelper
from com.sun.star.lang import XServiceInfo
from org.keyplan.benchmark import XComparison

SERVICE = "org.keyplan.benchmark.Comparison"


class Comparison(unohelper.Base, XComparison, XServiceInfo):
    def __init__(self, context):
        self.context = context

    def pythonNet(self, drivers, barriers):
        return sum(map(sum, drivers)) - sum(map(sum, barriers))

    def getImplementationName(self):
        return "org.keyplan.benchmark.comp.Comparison"

    def supportsService(self, name):
        return name == SERVICE

    def getSupportedServiceNames(self):
        return (SERVICE,)


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Comparison, "org.keyplan.benchmark.comp.Comparison", (SERVICE,))
