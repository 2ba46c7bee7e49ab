/** The unit of the normalised values: for each kind of quantity one, chosen here and remembered. */
import { DownOutlined } from "@ant-design/icons";
import { Dropdown } from "antd";
import { useText } from "../app/language.tsx";
import { useRemembered } from "../app/remember.ts";
import { unitChoices } from "../ui/figure-text.ts";
import { basesWithChoice, shownUnit, type UnitChoice } from "./shown-units.ts";

const none: UnitChoice = {};
export const useUnits = () => useRemembered<UnitChoice>("observations.units", none);

export function UnitMenu() {
  const t = useText();
  const [units, setUnits] = useUnits();
  const items = basesWithChoice.map((base) => ({
    key: base,
    label: unitChoices(base)
      .map((unit) => unit.symbol)
      .join(" / "),
    children: unitChoices(base).map((unit) => ({
      key: `${base} ${unit.symbol}`,
      label: unit.symbol,
      onClick: () => setUnits({ ...units, [base]: unit.symbol }),
    })),
  }));
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items,
        selectedKeys: basesWithChoice.map((base) => `${base} ${shownUnit(base, units).symbol}`),
      }}
    >
      <button
        type="button"
        tabIndex={-1}
        className="unit-button"
        aria-label={t("observations.unitMenu")}
        title={t("observations.unitMenu")}
        onClick={(event) => event.stopPropagation()}
        onMouseDown={(event) => event.stopPropagation()}
      >
        {shownUnit("CNY", units).symbol} <DownOutlined />
      </button>
    </Dropdown>
  );
}
