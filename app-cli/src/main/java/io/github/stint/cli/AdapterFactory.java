package io.github.stint.cli;

import io.github.stint.adapter.maton.FileLedger;
import io.github.stint.adapter.maton.MatonConfig;
import io.github.stint.adapter.maton.MatonStint;
import io.github.stint.adapter.maton.RawResponse;
import io.github.stint.adapter.maton.RequestEvent;
import io.github.stint.cli.caller.RunListener;
import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.AgentPlan;
import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.ProgressLine;
import io.github.stint.cli.env.RawService;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.env.Simulation;
import io.github.stint.cli.env.SimulationPlan;
import io.github.stint.cli.env.SourcedText;
import io.github.stint.cli.env.TimerMemory;
import io.github.stint.cli.env.Version;
import io.github.stint.cli.key.Keys;
import io.github.stint.cli.prompt.TimerFiles;
import io.github.stint.core.Stint;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.history.ChangeJournal;
import io.github.stint.core.history.FileJournal;
import io.github.stint.core.quota.RequestQuota;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Opens the offline workspace, or the service with the key of the environment. */
final class AdapterFactory implements Adapters {

    /** In the folder of the cache. */
    private static final String LEDGER = "requests";
    /** In the folder of the cache. */
    private static final String NAMES = "names";

    /** In the folder of the offline data. */
    private static final String JOURNAL = "changes";

    private final EnvironmentVariables variables;
    private final UserFolders folders;
    private final Clock clock;
    private final OfflineWorkspace offlineWorkspace;
    private final SimulatorLauncher simulatorLauncher;
    private final AgentService agentService;
    private final ProgressLine.Ticker ticker;
    private final UnaryOperator<MatonConfig.Builder> tuning;

    AdapterFactory(
            EnvironmentVariables variables,
            UserFolders folders,
            Clock clock,
            OfflineWorkspace offlineWorkspace,
            SimulatorLauncher simulatorLauncher,
            AgentService agentService,
            ProgressLine.Ticker ticker,
            UnaryOperator<MatonConfig.Builder> tuning) {
        this.variables = variables;
        this.folders = folders;
        this.clock = clock;
        this.offlineWorkspace = offlineWorkspace;
        this.simulatorLauncher = simulatorLauncher;
        this.agentService = agentService;
        this.ticker = ticker;
        this.tuning = tuning;
    }

    @Override
    public Stint open(Settings settings) {
        return settings.offline() ? offlineWorkspace.open(settings) : MatonStint.connect(config(settings));
    }

    @Override
    public boolean hasData(Settings settings) {
        return !settings.offline() || offlineWorkspace.exists();
    }

    /** The launcher joins the same texts. */
    @Override
    public TimerMemory timerMemory(Settings settings) {
        String service = settings.offline()
                ? "offline|" + folders.data()
                : "online|" + variables.get(Keys.MATON).orElse("") + "|"
                        + variables.get(Keys.CLOCKIFY).orElse("");
        return new TimerFiles(
                folders.cache().resolve("prompt"),
                service + "|" + settings.selection(),
                settings.config().file());
    }

    @Override
    public RawService raw(Stint opened) {
        return opened instanceof MatonStint maton ? new RawMaton(maton) : Adapters.super.raw(opened);
    }

    @Override
    public RequestQuota quota(Stint opened) {
        return opened instanceof MatonStint maton ? maton.quota() : Adapters.super.quota(opened);
    }

    @Override
    public ChangeJournal journal() {
        return new FileJournal(folders.data().resolve(JOURNAL));
    }

    @Override
    public String place(Settings settings) {
        return settings.offline() ? "offline" : new OnlinePlace(variables).of(settings);
    }

    @Override
    public boolean isDirect(Settings settings) {
        return !settings.offline() && variables.get(Keys.MATON).isEmpty();
    }

    @Override
    public String network() {
        String proxy = new ProxyVariables(variables)
                .proxy()
                .map(named -> "the proxy " + named.address().getHostString() + ":"
                        + named.address().getPort() + " (" + named.variable() + ")")
                .orElse("no proxy is set");
        String certificates = variables
                .get(CertificateFile.VARIABLE)
                .map(file -> "the certificates of Java and of " + file + " (" + CertificateFile.VARIABLE + ")")
                .orElse("the certificates of Java");
        return proxy + ", " + certificates;
    }

    @Override
    public void checkUrl(URI url) {
        MatonConfig.checkUrl(url);
    }

    @Override
    public Simulation simulate(SimulationPlan plan, Consumer<String> log) {
        return simulatorLauncher.launch(plan, log);
    }

    @Override
    public void serveAgent(AgentPlan plan) {
        agentService.serve(plan);
    }

    private MatonConfig config(Settings settings) {
        MatonConfig.Builder config = variables
                .get(Keys.MATON)
                .map(key -> new SourcedText(key, Keys.MATON).parse(MatonConfig::maton))
                .or(() -> variables
                        .get(Keys.CLOCKIFY)
                        .map(key -> new SourcedText(key, Keys.CLOCKIFY).parse(MatonConfig::direct)))
                .orElseThrow(() -> new NotAuthenticated(
                        "open",
                        "no API key is set",
                        "set MATON_API_KEY to your key from maton.ai/settings, or CLOCKIFY_API_KEY to a key of Clockify,"
                                + " or work offline with --offline (or STINT_OFFLINE=1)"));
        settings.useGatewayUrl(config::gatewayUrl);
        settings.useControlUrl(config::controlUrl);
        settings.useTimeout(config::timeout);
        settings.connection().ifPresent(config::connection);
        config.onDataProblem(settings.notes()::add);
        observer(settings).ifPresent(observer -> config.onRequest(observer, clock));
        config.plan(settings.plan())
                .ledger(new FileLedger(folders.cache().resolve(LEDGER), settings.notes()::add), clock);
        if (!settings.noCache()) {
            config.cacheIn(folders.cache().resolve(NAMES), clock);
        }
        ProxyVariables proxies = new ProxyVariables(variables);
        proxies.proxy().ifPresent(proxy -> {
            config.proxy(proxies.selector(proxy));
            proxy.login()
                    .ifPresent(login -> config.proxyLogin(login.getUserName(), String.valueOf(login.getPassword())));
        });
        variables.get(CertificateFile.VARIABLE).map(CertificateFile::context).ifPresent(config::sslContext);
        return tuning.apply(config.userAgent("stint/" + Version.number())).build();
    }

    private Optional<Consumer<RequestEvent>> observer(Settings settings) {
        if (settings.verbose()) {
            return Optional.of(new RequestTrace(settings::trace));
        }
        return settings.caller()
                .listener()
                .<Consumer<RequestEvent>>map(listener -> event -> count(event, listener))
                .or(() -> settings.progress(ticker).map(line -> event -> show(event, line)));
    }

    private static void count(RequestEvent event, RunListener listener) {
        if (event instanceof RequestEvent.Started) {
            listener.requestSent();
        }
    }

    private static void show(RequestEvent event, ProgressLine line) {
        if (event instanceof RequestEvent.Started) {
            line.started();
        } else if (event instanceof RequestEvent.Settled) {
            line.settled();
        }
    }

    /** Sends raw requests with the HTTP adapter. */
    private record RawMaton(MatonStint stint) implements RawService {

        @Override
        public Response send(String method, String path, Optional<String> body) {
            RawResponse response = stint.send(method, path, body);
            return new Response(response.headers(), response.body());
        }

        @Override
        public Optional<String> lastDate() {
            return stint.lastDate();
        }
    }
}
