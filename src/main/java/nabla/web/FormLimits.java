package nabla.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * How much may be sent at once, and what not at all. A form of ours has a few fields, the largest a
 * class list.
 */
final class FormLimits implements Routes {
    /** Bytes of a form without files. */
    static final int LARGEST = 1_000_000;

    /** Megabytes of a form with files. */
    static final int LARGEST_UPLOAD = 8;

    private static final int MOST_FIELDS = 2_000;
    private static final String ZERO = "%00";

    @Override
    public void register(RoutesConfig routes) {
        routes.before(
                context -> {
                    refuseZero(context.queryString());
                    var type = context.contentType();
                    if (type == null) return;
                    if (type.startsWith("application/x-www-form-urlencoded")) refuseForm(context);
                    if (type.startsWith("multipart/")) refuseUpload(context);
                });
    }

    private static void refuseForm(Context context) {
        var form = context.body();
        if (form.chars().filter(c -> c == '&').count() >= MOST_FIELDS) {
            throw new HttpResponseException(
                    HttpStatus.CONTENT_TOO_LARGE.getCode(),
                    "This form has more fields than any of ours, so nothing was saved.");
        }
        for (var field : form.split("&")) {
            // Answers are kept to the letter, whatever it is.
            if (!field.startsWith("answer")) refuseZero(field);
        }
    }

    private static void refuseUpload(Context context) {
        long bytes = context.req().getContentLengthLong();
        if (bytes < 0) {
            throw new HttpResponseException(
                    HttpStatus.LENGTH_REQUIRED.getCode(),
                    "It was not said how large this file is, so nothing was saved.");
        }
        if (bytes > LARGEST_UPLOAD * 1_000_000L) {
            throw new HttpResponseException(
                    HttpStatus.CONTENT_TOO_LARGE.getCode(),
                    "This file has more than "
                            + LARGEST_UPLOAD
                            + " megabytes, so nothing was saved. Go back, and choose a smaller one.");
        }
    }

    /** No keyboard writes the character zero, and PostgreSQL cannot keep it. */
    private static void refuseZero(@Nullable String encoded) {
        if (encoded == null || !encoded.contains(ZERO) && encoded.indexOf('\0') < 0) return;
        throw new HttpResponseException(
                HttpStatus.BAD_REQUEST.getCode(),
                "There is a character in this text that cannot be kept (of number zero), so nothing was"
                        + " saved. Go back, and delete it.");
    }
}
