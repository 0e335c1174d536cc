package io.github.stint.spring.test;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.core.Stint;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;

/** Removes all other beans of the type {@link Stint} before they are created, and gives their names to the one in memory. */
final class StintReplacement implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        ListableBeanFactory beans = (ListableBeanFactory) registry;
        List<String> inMemory = names(beans, InMemoryStint.class);
        names(beans, Stint.class).stream()
                .filter(name -> !inMemory.contains(name))
                .filter(registry::containsBeanDefinition)
                .forEach(name -> {
                    registry.removeBeanDefinition(name);
                    registry.registerAlias(inMemory.get(0), name);
                });
    }

    private static List<String> names(ListableBeanFactory beans, Class<?> type) {
        return Arrays.asList(beans.getBeanNamesForType(type, true, false));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // The definitions are all that changes.
    }
}
