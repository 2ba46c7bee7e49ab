/** Areas as they were in a period: the rule is shared with the engine. */
export { areasAt } from "../../shared/model/area-at.ts";
