package org.chosei.server.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives a handler of the desk its {@link Form} argument. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Forms implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final MessageSource texts;

    Forms(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest given,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = Objects.requireNonNull(given.getNativeRequest(HttpServletRequest.class));
        Locale locale = RequestContextUtils.getLocale(request);
        return new Form(name(request), typed(request), locale, texts, RequestContextUtils.getOutputFlashMap(request));
    }

    /** The last word of the handler's address that is no id. */
    private static String name(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return Arrays.stream(pattern.split("/"))
                .filter(word -> !word.isEmpty() && !word.startsWith("{"))
                .reduce("", (_, word) -> word);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, String.join(",", values)));
        return typed;
    }
}
