import ContentCopyOutlined from "@mui/icons-material/ContentCopyOutlined";
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useId, useState } from "react";
import { useSpeech } from "../i18n/language.ts";
import type { Shown } from "./calls.ts";

interface ShownSecretProps {
  shown: Shown;
  title: string;
  /** What the secret is called. */
  label: string;
  onClose: () => void;
}

/** A secret, this once: it leaves the page with its dialog, which neither Escape nor a click beside it closes. */
export const ShownSecret = ({ shown: { client, secret }, title, label, onClose }: ShownSecretProps) => {
  const { t } = useSpeech();
  const id = useId();
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 2 }}>
        <Alert severity="warning">{secret === undefined ? t.partners.lostOnTheWay : t.partners.shownOnce}</Alert>
        <Copyable label={t.partners.clientId} text={client.identityClientId} />
        {secret !== undefined && <Copyable label={label} text={secret} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" onClick={onClose}>
          {secret === undefined ? t.frame.close : t.partners.done}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const Copyable = ({ label, text }: { label: string; text: string }) => {
  const { t } = useSpeech();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Box>
      <Typography variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <Box component="code" sx={{ flex: "1 1 220px", overflowWrap: "anywhere", userSelect: "all" }}>
          {text}
        </Box>
        <Button
          size="small"
          startIcon={<ContentCopyOutlined />}
          aria-label={`${t.partners.copy}: ${label}`}
          onClick={() => void copy()}
        >
          {isCopied ? t.partners.copied : t.partners.copy}
        </Button>
      </Box>
    </Box>
  );
};
