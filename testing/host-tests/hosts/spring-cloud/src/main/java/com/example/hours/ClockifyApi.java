package com.example.hours;

import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** A Feign client of the application itself, for the same service as Stint. */
@FeignClient(name = "clockify", url = "${clockify.url}", path = "/api/v1")
interface ClockifyApi {

    record Tag(String id, String name) {}

    @PostMapping("/workspaces/{workspace}/tags")
    Tag create(
            @RequestHeader("X-Api-Key") String key, @PathVariable("workspace") String workspace, @RequestBody Tag tag);

    @GetMapping("/workspaces/{workspace}/tags")
    List<Tag> list(@RequestHeader("X-Api-Key") String key, @PathVariable("workspace") String workspace);
}
