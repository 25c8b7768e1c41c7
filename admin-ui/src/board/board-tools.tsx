import ChevronLeftRounded from "@mui/icons-material/ChevronLeftRounded";
import ChevronRightRounded from "@mui/icons-material/ChevronRightRounded";
import PrintOutlined from "@mui/icons-material/PrintOutlined";
import { Button, IconButton, Stack, ToggleButton, ToggleButtonGroup, Tooltip } from "@mui/material";
import { useSpeech } from "../i18n/language.ts";
import { type Scale, type ScaleName, scaleAround, scaleMoved, scaleNames } from "./scale.ts";

interface ScaleToolsProps {
  scale: Scale;
  onScale: (scale: Scale) => void;
  today: string;
}

/** How near the board looks, and at which days. */
export const ScaleTools = ({ scale, onScale, today }: ScaleToolsProps) => {
  const { t } = useSpeech();
  return (
    <>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        value={scale.name}
        aria-label={t.board.scale}
        onChange={(_, name: ScaleName | null) => name && onScale(scaleAround(name, today))}
      >
        {scaleNames.map((name) => (
          <ToggleButton key={name} value={name}>
            {t.board.scales[name]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Stack direction="row">
        <Tooltip title={t.board.earlier}>
          <IconButton aria-label={t.board.earlier} onClick={() => onScale(scaleMoved(scale, -1))}>
            <ChevronLeftRounded />
          </IconButton>
        </Tooltip>
        <Button onClick={() => onScale(scaleAround(scale.name, today))}>{t.board.toToday}</Button>
        <Tooltip title={t.board.later}>
          <IconButton aria-label={t.board.later} onClick={() => onScale(scaleMoved(scale, 1))}>
            <ChevronRightRounded />
          </IconButton>
        </Tooltip>
      </Stack>
    </>
  );
};

/** What dragging over empty days is for. */
export const ModeTool = ({ isOutage, onChange }: { isOutage: boolean; onChange: (isOutage: boolean) => void }) => {
  const { t } = useSpeech();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={isOutage ? "outage" : "reserve"}
      aria-label={t.board.mode}
      onChange={(_, mode: "outage" | "reserve" | null) => mode && onChange(mode === "outage")}
    >
      <ToggleButton value="reserve">{t.board.modes.reserve}</ToggleButton>
      <ToggleButton value="outage">{t.board.modes.outage}</ToggleButton>
    </ToggleButtonGroup>
  );
};

export const PrintTool = () => {
  const { t } = useSpeech();
  return (
    <Button variant="outlined" startIcon={<PrintOutlined />} onClick={() => print()}>
      {t.board.print}
    </Button>
  );
};
