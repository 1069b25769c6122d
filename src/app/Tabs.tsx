import { t } from '../i18n/text.ts';
import { useActions } from '../store/store.ts';
import { type Panel, panels } from '../store/view.ts';

type TabsProps = {
  readonly panel: Panel;
  readonly firstPanel: Panel;
  readonly undated: number;
  readonly filtersOpen: boolean;
  readonly onFilters: () => void;
};

/** On a narrow screen one pane is shown at a time, and the filters are one press away. */
export function Tabs({ panel, firstPanel, undated, filtersOpen, onFilters }: TabsProps) {
  const { showPanel } = useActions();
  return (
    <nav className="tabs" aria-label={t.app.panes}>
      {panels.map((name) => (
        <button
          type="button"
          key={name}
          aria-current={name === panel || undefined}
          onClick={() => showPanel(name === firstPanel ? null : name)}
        >
          {t.app.panels[name]} {name === 'claims' && <small>{undated}</small>}
        </button>
      ))}
      <button type="button" className="open-filters" aria-expanded={filtersOpen} onClick={onFilters}>
        {t.app.filter}
      </button>
    </nav>
  );
}
