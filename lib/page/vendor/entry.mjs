// SPDX-License-Identifier: ISC
// What of Observable Plot the index of gi-tohtml uses.
import {plot, barX, barY, ruleX, ruleY, axisX, axisY, text} from
  "@observablehq/plot";

window.Plot = {plot, barX, barY, ruleX, ruleY, axisX, axisY, text};
