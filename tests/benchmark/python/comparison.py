"""What FORCEFIELD.NET does, as a Python add-in: to compare with."""
import unohelper
from com.sun.star.lang import IllegalArgumentException, XServiceInfo
from org.keyplan.benchmark import XComparison

SERVICE = "org.keyplan.benchmark.Comparison"


class Comparison(unohelper.Base, XComparison, XServiceInfo):
    def __init__(self, context):
        self.context = context

    def pythonNet(self, drivers, barriers):
        strengths = [[strength for row in rows for strength in row if strength != 0] for rows in (drivers, barriers)]
        if not any(strengths):
            return float("nan")
        for strength in strengths[0] + strengths[1]:
            if not 0 < strength < float("inf"):
                raise IllegalArgumentException("strength-invalid", self, 0)
        return sum(strengths[0]) - sum(strengths[1])

    def getImplementationName(self):
        return "org.keyplan.benchmark.comp.Comparison"

    def supportsService(self, name):
        return name == SERVICE

    def getSupportedServiceNames(self):
        return (SERVICE,)


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Comparison, "org.keyplan.benchmark.comp.Comparison", (SERVICE,))
