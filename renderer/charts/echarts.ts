/** ECharts, only what our charts are drawn with. */
import { CustomChart } from "echarts/charts";
import { GraphicComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([CustomChart, GridComponent, TooltipComponent, GraphicComponent, SVGRenderer]);

export { init };
