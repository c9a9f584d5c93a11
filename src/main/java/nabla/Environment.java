package nabla;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Settings from the environment, for whatever the command line leaves out: {@code --smtp} is {@code
 * NABLA_SMTP}, and {@code --no-authoring} is {@code NABLA_AUTHORING=false}.
 */
record Environment(Map<String, String> variables) implements IDefaultValueProvider {
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && isSetting(option)
                ? variables.get(variable(option))
                : null;
    }

    /** Adds to a command's help by which names its settings are known in the environment. */
    void explain(CommandSpec command) {
        var names = command.options().stream().filter(Environment::isSetting).toList();
        if (names.isEmpty()) return;
        command.usageMessage()
                .footer(
                        "",
                        "In the environment these settings are called "
                                + String.join(
                                        ", ", names.stream().map(Environment::variable).toList())
                                + ". What the command line says counts more.");
    }

    /** The variable that a refused value came from; null where it was typed. */
    @Nullable String source(@Nullable ArgSpec argument, String[] typed) {
        if (!(argument instanceof OptionSpec option) || defaultValue(option) == null) return null;
        for (String word : typed) {
            if (word.split("=", 2)[0].equals(option.longestName())) return null;
        }
        return variable(option);
    }

    private static boolean isSetting(OptionSpec option) {
        return !option.hidden() && !option.usageHelp() && !option.versionHelp();
    }

    private static String variable(OptionSpec option) {
        String name = option.longestName().substring("--".length());
        return "NABLA_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
