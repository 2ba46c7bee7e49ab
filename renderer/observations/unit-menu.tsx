/** The unit of the normalised values: for each kind of quantity one, chosen here and remembered. */
import { DownOutlined } from "@ant-design/icons";
import { Popover, Segmented } from "antd";
import { useText } from "../app/language.tsx";
import { useRemembered } from "../app/remember.ts";
import { unitChoices } from "../ui/figure-text.ts";
import { basesWithChoice, shownUnit, type UnitChoice } from "./shown-units.ts";

const none: UnitChoice = {};
export const useUnits = () => useRemembered<UnitChoice>("observations.units", none);

export function UnitMenu() {
  const t = useText();
  const [units, setUnits] = useUnits();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      destroyOnHidden
      title={t("observations.unitMenu")}
      content={
        <div className="unit-menu">
          {basesWithChoice.map((base) => (
            <Segmented<string>
              key={base}
              value={shownUnit(base, units).symbol}
              options={unitChoices(base).map((unit) => unit.symbol)}
              onChange={(symbol) => setUnits({ ...units, [base]: symbol })}
            />
          ))}
        </div>
      }
    >
      <button
        type="button"
        tabIndex={-1}
        className="unit-button"
        title={t("observations.unitMenu")}
        onClick={(event) => event.stopPropagation()}
        onMouseDown={(event) => event.stopPropagation()}
      >
        {shownUnit("CNY", units).symbol} <DownOutlined />
      </button>
    </Popover>
  );
}
