package org.banyan.platform.store;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the data directory and the lake; holds the directory while the application lives.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LakeLimits.class)
class StoreConfiguration {

  @Bean
  DataDirectory dataDirectory(@Value("${banyan.data}") Path root) {
    return DataDirectory.open(root);
  }

  /// Nothing starts on a directory into which a restore was interrupted, but the restore itself.
  @Bean
  @ConditionalOnMissingBean
  DirectoryLock directoryLock(
      DataDirectory directory, @Value("${banyan.restoring:false}") boolean isRestoring) {
    return isRestoring ? DirectoryLock.takeToRestore(directory) : DirectoryLock.take(directory);
  }

  @Bean
  Lake lake(DataDirectory directory, DirectoryLock held, LakeLimits limits) {
    return new Lake(directory, limits);
  }
}
